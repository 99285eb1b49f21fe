from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from family_app.paths import assets_dir
from family_app.ui.theme import THEMES, Theme
from family_app.ui.widgets.buttons import pill
from scripts import gallery
from tests import checks

THEMES_DIR = assets_dir() / "themes"


def test_palette_and_sheet_change_together(theme: Theme, qapp: QApplication) -> None:
    theme.set("dark", 120)
    assert theme.name == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == theme.hex("paper")
    assert theme.hex("surface") in qapp.styleSheet()
    assert "font-size: 18px" in qapp.styleSheet()
    assert qapp.font().pixelSize() == 18
    assert qapp.font().family() == "Inter"


def test_nothing_is_left_to_fill_in(theme: Theme, qapp: QApplication) -> None:
    for name in THEMES:
        theme.set(name)
        assert not re.search(r"\$[a-z]|\d+sp\b|@[a-z]+@", qapp.styleSheet())


def test_marks_of_the_sheet_are_shipped_for_every_theme(theme: Theme, qapp: QApplication) -> None:
    for name in THEMES:
        theme.set(name)
        marks = re.findall(r'url\("([^"]+)"\)', qapp.styleSheet())
        assert len(marks) == 2
        for mark in marks:
            assert not QImage(mark).isNull()


@pytest.mark.parametrize(("asked", "given"), [(50, 90), (90, 90), (200, 200), (900, 200)])
def test_the_text_size_stays_in_its_range(theme: Theme, asked: int, given: int) -> None:
    theme.set("light", asked)
    assert theme.text_size == given
    assert theme.px(100) == given


def test_an_unknown_theme_is_the_light_one(theme: Theme) -> None:
    theme.set("purple")
    assert theme.name == "light"


def test_system_settles_on_light_or_dark(theme: Theme) -> None:
    theme.set("system")
    assert theme.name in {"light", "dark"}


def test_a_change_is_told(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set("contrast")


def test_colours_are_written_in_one_file_only() -> None:
    sheet = (THEMES_DIR / "style.qss").read_text()
    package = Path(__file__).parents[2] / "family_app" / "ui"
    sources = [sheet, *(path.read_text() for path in package.rglob("*.py"))]
    found = [hit for text in sources for hit in re.findall(r"#[0-9A-Fa-f]{6}\b", text)]
    assert found == []


def test_every_token_of_the_sheet_exists(theme: Theme) -> None:
    used = set(re.findall(r"\$([a-z][a-z0-9-]*)", (THEMES_DIR / "style.qss").read_text()))
    assert used <= set(theme.tokens())


@pytest.mark.parametrize("size", [90, 100, 110, 125, 150, 175, 200])
def test_pills_keep_their_round_corners(theme: Theme, qtbot: QtBot, size: int) -> None:
    theme.set("light", size)
    page = QWidget()
    page.setProperty("k", "paper")
    qtbot.addWidget(page)
    button = pill("Hide", name="hide", icon="eye-off")
    button.setParent(page)
    button.move(10, 10)
    button.resize(button.sizeHint())
    page.resize(button.width() + 20, button.height() + 20)
    corner = page.grab().toImage().pixelColor(12, 12)
    assert corner == theme.color("paper")


@pytest.mark.parametrize("sheet", gallery.SHEETS)
def test_a_switched_window_looks_like_one_born_so(theme: Theme, qtbot: QtBot, sheet: str) -> None:
    """Finds every colour or size that was worked out once and forgotten."""
    old = gallery.window(sheet)
    qtbot.addWidget(old)
    _drawn(old)
    theme.set("contrast", 150)
    switched = _drawn(old)
    new = gallery.window(sheet)
    qtbot.addWidget(new)
    assert switched == _drawn(new)


def test_nothing_counts_none_down() -> None:
    """A Qt binding that drops references to None kills the program after some thousand calls."""
    thing, before = QObject(), sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 500


def test_the_look_does_not_load_the_svg_library_or_the_store() -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]);"
        "from family_app.paths import assets_dir; from family_app.ui.theme import Theme;"
        "theme = Theme(app, assets_dir()); theme.set('light');"
        "import family_app.ui.widgets.top_bar, family_app.ui.widgets.fields;"
        "import family_app.ui.widgets.picture_view, family_app.ui.widgets.reading;"
        "bad = {'PySide6.QtSvg', 'sqlalchemy'} & set(sys.modules); sys.exit(str(bad) if bad else 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def _drawn(window: QWidget) -> QImage:
    window.resize(1280, 1600)
    window.show()
    checks.settle()
    return window.grab().toImage()
