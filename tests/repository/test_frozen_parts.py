"""What the frozen program leaves out is nothing that the program loads."""

from __future__ import annotations

import ast
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PARTS = runpy.run_path(str(ROOT / "scripts" / "frozen_parts.py"))
# The standard library's asyncio takes it where it is and does without where it is not.
OPTIONAL = {"ssl", "_ssl"}
IMPORT_ALL = "import importlib, sys\nfor name in sys.argv[1:]: importlib.import_module(name)\n"
IMPORT_ALL += "print(*sys.modules)"
ELSEWHERE = "posix" if sys.platform == "win32" else "windows"


def imported_names() -> set[str]:
    """Every module of the program, and every module one of them imports, early or late."""
    names: set[str] = set()
    for file in (ROOT / "family_app").rglob("*.py"):
        place = file.relative_to(ROOT).with_suffix("")
        if ELSEWHERE in place.parts or "migrations" in place.parts:
            continue
        names.add(".".join(place.parts).removesuffix(".__init__"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module)
    foreign = {"msvcrt", "winreg", "ctypes.wintypes"} if sys.platform != "win32" else {"fcntl"}
    if sys.platform != "linux":
        foreign |= {name for name in names if name.split(".")[0] == "jeepney"}
    return {name for name in names if name not in foreign and ELSEWHERE not in name.split(".")}


def test_no_excluded_module_is_imported() -> None:
    """Import the whole program in a fresh Python, and look at what came with it."""
    asked = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, *sorted(imported_names())],
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 0, asked.stderr
    loaded = set(asked.stdout.split())
    assert "alembic.command" in loaded
    assert sorted(loaded & set(PARTS["EXCLUDED_MODULES"]) - OPTIONAL) == []


def test_libraries_that_only_a_left_out_plugin_needed_go_with_it() -> None:
    entries = [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "/qxcb", "BINARY"),
        ("libxcb.so.1", "/xcb", "BINARY"),
        ("libXau.so.6", "/xau", "BINARY"),
        ("libgtk-3.so.0", "/gtk", "BINARY"),
        ("sqlcipher3/_sqlite3.so", "/cipher", "EXTENSION"),
    ]
    needs = {"/qxcb": ["libxcb.so.1"], "/xcb": ["libXau.so.6", "libc.so.6"]}

    kept = PARTS["without_orphans"](entries, lambda file: needs.get(file, []))

    assert kept == [entry for entry in entries if entry[1] != "/gtk"]


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/imageformats/libqsvg.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/lib/libQt6PrintSupport.so.6",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6\\Qt6Widgets.dll",
        "libsqlite3.so.0",
        "assets/themes/style.qss",
    ],
)
def test_what_the_program_needs_is_kept(place: str) -> None:
    assert PARTS["is_used"](place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6\\Qt6Network.dll",
        "PySide6\\plugins\\tls\\qopensslbackend.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "libssl.so.3",
    ],
)
def test_what_could_reach_a_network_or_is_never_loaded_stays_out(place: str) -> None:
    assert not PARTS["is_used"](place)
