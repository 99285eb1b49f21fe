from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.services import spaces
from family_app.ui.context import Context
from family_app.ui.pages.registry import PAGES
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from family_app.ui.workspace import Workspace
from tests.ready_space import PASSPHRASE, ready_space
from tests.ui.parts_for import parts_for


@pytest.fixture
def workspace(qtbot: QtBot, home: Home, theme: Theme) -> Iterator[Workspace]:
    ready_space(home)
    space = spaces.unlock(home, None, PASSPHRASE)
    parts = parts_for(home, theme)
    parts.ops.open(space)
    made = Workspace(Context.of(parts))
    qtbot.addWidget(made)
    made.resize(1280, 820)
    made.show()
    made.activateWindow()
    made.show_place(Place("today"))
    yield made
    made.flush()
    space.close()


def on_the_rail(workspace: Workspace) -> list[str]:
    names = [f"rail-{page.page_id}" for page in PAGES]
    buttons = [workspace.findChild(QPushButton, name) for name in names]
    return [button.objectName() for button in buttons if button and button.isChecked()]


def test_every_page_has_its_key_and_the_rail_follows(workspace: Workspace) -> None:
    for number, page in enumerate(PAGES, start=1):
        key = Qt.Key(int(Qt.Key.Key_0) + number)
        QTest.keyClick(workspace, key, Qt.KeyboardModifier.AltModifier)
        assert workspace.current == page.page_id
        assert on_the_rail(workspace) == [f"rail-{page.page_id}"]


def test_help_is_one_key_away_and_a_new_page_two(workspace: Workspace) -> None:
    QTest.keyClick(workspace, Qt.Key.Key_F1)
    assert workspace.current == "help"
    QTest.keyClick(workspace, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert workspace.current == "journal"


def test_another_page_is_not_shown_behind_the_search(workspace: Workspace) -> None:
    workspace.search()
    QTest.keyClick(workspace, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    sheet = workspace.findChild(QWidget, "search-everything")
    assert sheet is not None
    assert not sheet.isVisible()
    focused = workspace.focusWidget()
    assert focused is not None
    assert focused.objectName() == "journal-editor"


def test_a_larger_text_makes_the_rail_narrow_without_another_size(
    workspace: Workspace, theme: Theme
) -> None:
    theme.set("light", 200)
    button = workspace.findChild(QPushButton, "rail-journal")
    assert button is not None
    assert QPushButton.text(button) == ""


def test_the_focus_on_the_rail_goes_with_the_page(workspace: Workspace) -> None:
    workspace.take_focus()
    workspace.show_place(Place("circle"))
    focused = workspace.focusWidget()
    assert focused is not None
    assert focused.objectName() == "rail-circle"


def test_a_small_window_has_a_rail_of_icons_that_keep_their_names(workspace: Workspace) -> None:
    workspace.resize(680, 480)
    button = workspace.findChild(QPushButton, "rail-journal")
    assert button is not None
    assert QPushButton.text(button) == ""
    assert button.accessibleName() == "Journal"
    workspace.resize(1280, 820)
    assert QPushButton.text(button) == "Journal"
