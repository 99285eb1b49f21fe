from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.domain.ids import PersonId, new_uid
from family_app.domain.person import Person
from family_app.paths import Home
from family_app.services import circle
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.journal.journal_parts import Desk, Make, all_stored, desks

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def make(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> Make:
    return desks(qtbot, home, theme, space)


def written(desk: Desk, text: str) -> Desk:
    desk.open("new")
    desk.type(text)
    desk.editor.selectAll()
    return desk


@pytest.mark.parametrize(
    ("button", "before", "after"),
    [
        ("heading", "one\n\ntwo", "## one\n\n## two"),
        ("quote", "one\ntwo", "> one\n> two"),
        ("square-check", "one\n- two", "- [ ] one\n- [ ] two"),
        ("list", "one\ntwo", "- one\n- two"),
    ],
)
def test_a_button_marks_the_lines_and_takes_the_marks_away_again(
    make: Make, button: str, before: str, after: str
) -> None:
    desk = written(make(), before)
    desk.button(f"journal-{button}").click()
    assert desk.editor.text() == after
    desk.editor.selectAll()
    desk.button(f"journal-{button}").click()
    assert desk.editor.text() == after.replace("## ", "").replace("> ", "").replace(
        "- [ ] ", "- "
    ).replace("- ", "- " if button == "square-check" else "")
    desk.editor.undo()
    desk.editor.undo()
    assert desk.editor.text() == before


def test_a_box_is_ticked_by_key_and_by_click(make: Make) -> None:
    desk = written(make(), "- [ ] call Rosa\nplain")
    desk.editor.to_line(0)
    QTest.keyClick(desk.editor, Qt.Key.Key_Return, CTRL)
    assert desk.editor.text() == "- [x] call Rosa\nplain"
    cursor = desk.editor.textCursor()
    cursor.setPosition(3)
    box = desk.editor.cursorRect(cursor).center()
    QTest.mouseClick(desk.editor.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert desk.editor.text() == "- [ ] call Rosa\nplain"
    desk.editor.to_line(1)
    QTest.keyClick(desk.editor, Qt.Key.Key_Return, CTRL)
    below = desk.editor.cursorRect().center() + QPoint(2, 0)
    QTest.mouseClick(desk.editor.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert desk.editor.text() == "- [ ] call Rosa\nplain"


def test_items_move_in_and_out_by_key_and_tab_leaves_the_text(make: Make) -> None:
    desk = written(make(), "- one\n\t- two\nplain")
    QTest.keyClick(desk.editor, Qt.Key.Key_BracketRight, CTRL)
    assert desk.editor.text() == "  - one\n  \t- two\nplain"
    QTest.keyClick(desk.editor, Qt.Key.Key_BracketLeft, CTRL)
    assert desk.editor.text() == "- one\n\t- two\nplain"
    QTest.keyClick(desk.editor, Qt.Key.Key_BracketLeft, CTRL)
    assert desk.editor.text() == "- one\n- two\nplain"
    QTest.keyClick(desk.editor, Qt.Key.Key_Tab)
    assert desk.editor.text() == "- one\n- two\nplain"


def with_people(desk: Desk, *names: str) -> list[PersonId]:
    uids = [PersonId(new_uid()) for _ in names]
    with desk.space.write() as uow:
        for uid, name in zip(uids, names, strict=True):
            circle.save_person(uow, Person(uid, name))
    desk.page.refresh()
    return uids


def press(keys: str) -> None:
    """Type where the keyboard goes: into the popup where one is open."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, keys)


def test_a_name_is_completed_after_an_at_and_tied_to_the_page(make: Make) -> None:
    desk = make()
    rosa, _ = with_people(desk, "Rosa Silva", "Joan")
    desk.open("new")
    desk.editor.setFocus()
    desk.type("Soup with @si")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Tab)
    assert desk.editor.text() == "Soup with Rosa Silva"
    desk.page.flush()
    (entry,) = all_stored(desk.space)
    assert entry.people == (rosa,)


def test_an_address_and_an_unknown_name_offer_nobody(make: Make) -> None:
    desk = make()
    with_people(desk, "Rosa Silva")
    desk.open("new")
    desk.editor.setFocus()
    for text in ("mail r@rosa", " @nobody"):
        desk.type(text)
        assert QApplication.activePopupWidget() is None


def test_esc_leaves_what_was_typed(make: Make) -> None:
    desk = make()
    with_people(desk, "Rosa Silva")
    desk.open("new")
    desk.editor.setFocus()
    desk.type("@ro")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert desk.editor.text() == "@ro"


def test_the_words_are_counted_on_demand(make: Make) -> None:
    desk = written(make(), "one two **three**")
    told: list[str] = []
    desk.parts.notices.said.connect(told.append)
    action = desk.page.findChild(QAction, "journal-menu-count")
    assert action is not None
    cursor = desk.editor.textCursor()
    cursor.setPosition(0)
    desk.editor.setTextCursor(cursor)
    action.trigger()
    desk.editor.selectAll()
    action.trigger()
    assert [words[:6] for words in told] == ["3 word", "3 word"]
    assert "chosen" in told[1]
    assert "chosen" not in told[0]


def test_the_page_stands_alone_until_esc(make: Make) -> None:
    desk = written(make(), "words")
    QTest.keyClick(desk.editor, Qt.Key.Key_F11)
    checks.settle(desk.page)
    assert desk.page.isFullScreen()
    assert not desk.page.top_bar.isVisible()
    assert not desk.button("journal-bold").isVisible()
    assert desk.button("journal-leave").isVisible()
    QTest.keyClick(desk.editor, Qt.Key.Key_Escape)
    checks.settle(desk.page)
    assert not desk.page.isFullScreen()
    assert desk.page.top_bar.isVisible()
    assert desk.editor.text() == "words"


def test_leaving_the_journal_ends_it(make: Make) -> None:
    desk = written(make(), "words")
    QTest.keyClick(desk.editor, Qt.Key.Key_F11)
    desk.page.hide()
    assert not desk.page.isFullScreen()
    desk.page.show()
    checks.settle(desk.page)
    assert desk.page.top_bar.isVisible()
