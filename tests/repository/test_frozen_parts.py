"""What the frozen program leaves out is nothing that the program loads."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parent.parent.parent / "scripts"
PARTS = runpy.run_path(str(SCRIPTS / "frozen_parts.py"))
# The standard library's asyncio takes it where it is and does without where it is not.
OPTIONAL = {"ssl", "_ssl"}
IMPORT_EVERYTHING = """
import importlib, pkgutil, sys
import family_app
skip = {"family_app.__main__", "family_app.storage.migrations.env"}
foreign = "posix" if sys.platform == "win32" else "windows"
for found in pkgutil.walk_packages(family_app.__path__, "family_app."):
    if found.name in skip or ".migrations.versions" in found.name:
        continue
    if found.name.startswith("family_app.platforms.") and found.name.endswith(foreign):
        continue
    importlib.import_module(found.name)
print("\\n".join(sys.modules))
"""


def test_no_excluded_module_is_imported() -> None:
    """Import the whole program in a fresh Python, and look at what came with it."""
    asked = subprocess.run(
        [sys.executable, "-c", IMPORT_EVERYTHING], capture_output=True, text=True, check=False
    )
    assert asked.returncode == 0, asked.stderr
    loaded = set(asked.stdout.split())
    assert "family_app.errors" in loaded
    assert sorted(loaded & set(PARTS["EXCLUDED_MODULES"]) - OPTIONAL) == []


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
