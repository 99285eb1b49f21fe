from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.services import spaces
from family_app.storage.key_slots import LOWEST_COST
from family_app.ui.theme import Theme
from family_app.ui.unlock.words_form import WordsForm
from tests.ready_space import PASSPHRASE, ready_space

if TYPE_CHECKING:
    pass
from tests.ui.unlock.lock_parts import Opened, card_of, screen_for


def test_recovery_words_set_a_new_passphrase_and_open(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready = ready_space(home)
    screen = screen_for(qtbot, home, theme, opened)
    card_of(screen).words_link.click()
    form = screen.findChild(WordsForm)
    assert form is not None
    form.words.edit.setPlainText(ready.words)
    form.new.passphrase.edit.setText("four new plain words")
    form.new.again.edit.setText("four new plain words")
    form.open_button.click()
    assert len(opened.spaces) == 1
    opened.spaces.pop().close()
    spaces.unlock(home, ready.folder.id, "four new plain words").close()


def test_a_misspelt_word_is_named_while_typing(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready_space(home)
    screen = screen_for(qtbot, home, theme, opened)
    card_of(screen).words_link.click()
    form = screen.findChild(WordsForm)
    assert form is not None
    note = form.findChild(QWidget, "words-typed-note")
    assert note is not None
    form.words.edit.setPlainText("abandon ability zzzz able ")
    qtbot.waitUntil(lambda: "Word 3 is not in the list" in note.accessibleName())


def test_words_of_another_space_are_told_apart(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened
) -> None:
    ready_space(home)
    other = spaces.create(home, "Second", PASSPHRASE, cost=LOWEST_COST)
    screen = screen_for(qtbot, home, theme, opened)
    card_of(screen).space.set_value(ready_id(home))
    card_of(screen).words_link.click()
    form = screen.findChild(WordsForm)
    assert form is not None
    form.words.edit.setPlainText(" ".join(other.recovery_words))
    form.new.passphrase.edit.setText("four new plain words")
    form.new.again.edit.setText("four new plain words")
    form.open_button.click()
    assert "another space" in form.words.error
    assert opened.spaces == []


def ready_id(home: Home) -> str:
    return next(space.id for space in spaces.list_spaces(home) if space.label == "Home")
