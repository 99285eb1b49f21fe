from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.services import spaces
from family_app.ui.first_run.first_run import FirstRun
from family_app.ui.first_run.place import PlaceStep
from family_app.ui.first_run.words import WordsStep
from family_app.ui.parts import Parts

if TYPE_CHECKING:
    pass
from tests.ui.first_run.steps import PHRASE, settings_of, shown_words, to_passphrase, to_words


def test_a_short_passphrase_and_two_that_differ_are_said_in_place(
    run: FirstRun, home: Home
) -> None:
    form = to_passphrase(run)
    form.new.passphrase.edit.setText("seven77")
    run.next_button.click()
    assert "at least 8" in form.new.passphrase.error
    form.new.passphrase.edit.setText(PHRASE)
    form.new.again.edit.setText("something else")
    run.next_button.click()
    assert "not the same" in form.new.again.error
    assert spaces.list_spaces(home) == ()


def test_an_easy_passphrase_is_advised_against_but_taken(qtbot: QtBot, run: FirstRun) -> None:
    form = to_passphrase(run)
    form.new.passphrase.edit.setText("password")
    qtbot.waitUntil(form.new.advice.isVisible)
    assert "Many people use this" in form.new.advice.text()
    form.new.again.edit.setText("password")
    run.next_button.click()
    assert isinstance(run.step, WordsStep)


def test_a_wrong_word_back_is_said_and_the_words_can_be_seen_again(run: FirstRun) -> None:
    words = to_words(run)
    sheet = shown_words(words)
    run.next_button.click()
    grid_word = words.findChild(QLabel, "words-word-1")
    assert grid_word is not None
    assert not grid_word.isVisible()
    words.fields[0].set_text("wrong")
    run.next_button.click()
    assert "That is not word" in words.fields[0].error
    words.again_link.click()
    assert grid_word.isVisible()
    assert shown_words(words) == sheet


def test_skipping_the_words_warns_first_and_is_remembered(run: FirstRun, parts: Parts) -> None:
    words = to_words(run)
    run.skip_button.click()
    assert run.step is words
    assert "your pages are lost" in words.warning.text()
    assert run.skip_button.text() == "Skip anyway"
    run.skip_button.click()
    assert isinstance(run.step, PlaceStep)
    assert not settings_of(parts).words_kept
    assert not run.back_button.isVisible()
