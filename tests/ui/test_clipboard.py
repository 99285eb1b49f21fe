"""What was copied here is taken back at the lock, and nothing else is."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from family_app.services import spaces
from family_app.ui.clipboard import Clipboard
from family_app.ui.first_run.step import Made
from family_app.ui.first_run.words import WordsStep
from family_app.ui.theme import Theme
from family_app.ui.window import Window
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.parts_for import parts_for


def test_the_lock_takes_back_what_was_copied(qtbot: QtBot, ready: Ready, theme: Theme) -> None:
    parts = parts_for(ready.home, theme)
    window = Window(parts)
    qtbot.addWidget(window)
    window.start()
    window.show()
    window.open_space(spaces.unlock(parts.home, None, PASSPHRASE))
    parts.clipboard.copy("Tea,\nand no questions?")
    assert QGuiApplication.clipboard().text() == "Tea,\nand no questions?"
    window.lock()
    assert QGuiApplication.clipboard().text() == ""


def test_what_someone_copied_elsewhere_since_stays(theme: Theme) -> None:
    clipboard = Clipboard()
    clipboard.copy("ours")
    QGuiApplication.clipboard().setText("theirs")
    clipboard.forget()
    assert QGuiApplication.clipboard().text() == "theirs"
    clipboard.copy("ours")
    clipboard.forget()
    QGuiApplication.clipboard().setText("ours")
    clipboard.forget()
    assert QGuiApplication.clipboard().text() == "ours"


def test_words_that_open_a_space_stay_for_half_a_minute(qtbot: QtBot, theme: Theme) -> None:
    clipboard = Clipboard()
    clipboard.copy_secret("twelve small words")
    assert QGuiApplication.clipboard().text() == "twelve small words"
    assert clipboard._soon.isActive()
    assert clipboard._soon.interval() == 30_000
    clipboard._soon.setInterval(1)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")


def test_half_a_minute_takes_nothing_that_came_later(qtbot: QtBot, theme: Theme) -> None:
    clipboard = Clipboard()
    clipboard.copy_secret("twelve small words")
    QGuiApplication.clipboard().setText("a shopping list")
    clipboard._soon.setInterval(1)
    qtbot.waitUntil(lambda: not clipboard._soon.isActive())
    assert QGuiApplication.clipboard().text() == "a shopping list"
    clipboard.copy_secret("twelve small words")
    clipboard.copy("an ordinary line")
    assert not clipboard._soon.isActive()
    clipboard.forget()


@pytest.mark.skipif(sys.platform != "linux", reason="the mark that Linux desktops heed")
def test_what_is_copied_asks_to_be_left_out_of_the_history(theme: Theme) -> None:
    clipboard = Clipboard()
    for copy in (clipboard.copy, clipboard.copy_secret):
        copy("mine")
        held = QGuiApplication.clipboard().mimeData()
        assert bytes(held.data("x-kde-passwordManagerHint").data()) == b"secret"
    clipboard.forget()


def test_the_words_can_be_copied_where_they_are_shown(
    qtbot: QtBot, ready: Ready, theme: Theme
) -> None:
    parts = parts_for(ready.home, theme)
    step = WordsStep(parts, Made(words=tuple(ready.words.split())))
    qtbot.addWidget(step)
    step.show()
    step.copy_button.click()
    assert QGuiApplication.clipboard().text() == ready.words
    assert parts.clipboard._soon.isActive()
    assert step.warning.isVisible()
    parts.clipboard.forget()
