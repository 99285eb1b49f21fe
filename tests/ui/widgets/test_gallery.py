"""Every shared widget at once, in every look, held to the checks of all screens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from family_app.ui.theme import Theme
from family_app.ui.widgets.column import PageScroll
from scripts import gallery
from tests import checks


@pytest.fixture(params=gallery.SHEETS)
def sheet(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def shown(qtbot: QtBot, sheet: str, width: int = 1280, height: int = 820) -> QWidget:
    window = gallery.window(sheet)
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    checks.settle()
    return window


def test_everything_is_named(theme: Theme, qtbot: QtBot, sheet: str) -> None:
    assert checks.named(shown(qtbot, sheet)) == []


@pytest.mark.parametrize(("size", "width", "height"), [(100, 1280, 820), (200, 900, 600)])
def test_nothing_is_cut_off(
    theme: Theme, qtbot: QtBot, sheet: str, size: int, width: int, height: int
) -> None:
    theme.set("light", size)
    window = shown(qtbot, sheet, width, height)
    assert checks.clipped(window) == []
    scroll = window.findChild(PageScroll)
    assert isinstance(scroll, PageScroll)
    assert scroll.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_tab_goes_down_the_page(
    theme: Theme, qapp: QApplication, qtbot: QtBot, sheet: str, direction: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(direction)
    assert checks.tab_order(shown(qtbot, sheet)) == []


def test_the_checks_find_what_they_look_for(theme: Theme, qtbot: QtBot) -> None:
    window = shown(qtbot, "forms")
    button = window.findChild(QWidget, "save")
    assert button is not None
    button.setAccessibleName("")
    button.setFixedHeight(12)
    assert any("no accessible name" in fault for fault in checks.named(window))
    assert any("12 high" in fault for fault in checks.clipped(window))
    last, first = window.findChild(QWidget, "none-button"), window.findChild(QWidget, "name")
    assert isinstance(last, QWidget)
    assert isinstance(first, QWidget)
    QWidget.setTabOrder(last, first)
    assert checks.tab_order(window) != []
