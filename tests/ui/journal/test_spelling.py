from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.services import spelling
from family_app.services.settings import save_setting
from family_app.ui.context import Context
from family_app.ui.settings_cards.own_words import OwnWords
from family_app.ui.theme import Theme
from tests.ui.journal.journal_parts import Desk, Make, desks, write_page

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline


@pytest.fixture
def make(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> Make:
    return desks(qtbot, home, theme, space)


def marked(desk: Desk) -> set[str]:
    """The words under which there is a wavy line."""
    found = set()
    block = desk.editor.document().begin()
    while block.isValid():
        for one in block.layout().formats():
            if one.format.underlineStyle() == WAVE:
                found.add(block.text()[one.start : one.start + one.length])
        block = block.next()
    return found


def opened(desk: Desk, qtbot: QtBot, text: str, wrong: set[str]) -> Desk:
    desk.open(write_page(desk.space, "Soup", text))
    qtbot.waitUntil(lambda: marked(desk) == wrong)
    return desk


def menu_at(desk: Desk, place: int) -> QMenu:
    cursor = QTextCursor(desk.editor.document())
    cursor.setPosition(place)
    where = desk.editor.cursorRect(cursor).center()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, where, desk.editor.viewport().mapToGlobal(where))
    QApplication.sendEvent(desk.editor.viewport(), event)
    (menu,) = desk.editor.findChildren(QMenu, "journal-spelling-menu")
    return menu


def choose(menu: QMenu, name: str, words: str = "") -> None:
    found = [one for one in menu.findChildren(QAction, name) if one.text().startswith(words)]
    found[0].trigger()
    menu.close()


def test_a_misspelled_word_gets_a_wavy_line_and_another_one(make: Make, qtbot: QtBot) -> None:
    desk = opened(make(), qtbot, "I will recieve **soupp** and `recieve`.", {"recieve", "soupp"})
    choose(menu_at(desk, 9), "journal-spelling-other", "receive")
    assert desk.editor.text() == "I will receive **soupp** and `recieve`."
    desk.editor.undo()
    assert desk.editor.text().startswith("I will recieve")


def test_a_word_of_ones_own_is_kept_in_the_space(make: Make, qtbot: QtBot) -> None:
    desk = opened(make(), qtbot, "Rositax came.\nRositax went.", {"Rositax"})
    choose(menu_at(desk, 2), "journal-spelling-add")
    qtbot.waitUntil(lambda: marked(desk) == set())
    with desk.space.read() as uow:
        assert spelling.own_words(uow) == ("rositax",)


def test_left_alone_for_now_is_marked_again_another_time(make: Make, qtbot: QtBot) -> None:
    desk = opened(make(), qtbot, "Rositax came.", {"Rositax"})
    choose(menu_at(desk, 2), "journal-spelling-ignore")
    assert marked(desk) == set()
    with desk.space.read() as uow:
        assert spelling.own_words(uow) == ()


def test_it_can_be_switched_off(make: Make, qtbot: QtBot) -> None:
    desk = opened(make(), qtbot, "Rositax came.", {"Rositax"})
    desk.parts.ops.write(save_setting, "spelling", False)
    qtbot.waitUntil(lambda: marked(desk) == set())


def test_marks_change_no_letter_and_are_no_step_to_undo(make: Make, qtbot: QtBot) -> None:
    desk = opened(make(), qtbot, "Rositax  came.\t", {"Rositax"})
    assert desk.editor.text() == "Rositax  came.\t"
    assert not desk.editor.document().isUndoAvailable()


def test_own_words_can_be_looked_through_and_taken_out(make: Make, qtbot: QtBot) -> None:
    desk = make()
    with desk.space.write() as uow:
        spelling.add_word(uow, "rositax")
    dialog = OwnWords(Context.of(desk.parts), desk.page)
    qtbot.addWidget(dialog)
    assert dialog.words.stringList() == ["rositax"]
    assert not dialog.remove_button.isEnabled()
    dialog.view.setCurrentIndex(dialog.words.index(0))
    dialog.remove_button.click()
    assert dialog.words.stringList() == []
    assert dialog._says.text().startswith("No words yet.")
