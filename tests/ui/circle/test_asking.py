"""Asking someone for one thing, from the words to what is left of it."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QTextEdit, QWidget

from family_app.domain.person import TouchKind
from family_app.domain.reminder import Reminder
from family_app.services import circle, reminders
from family_app.ui.widgets.labels import Words
from tests import checks
from tests.ui.circle.people import GRAN, JOAN, ROSA, fill
from tests.ui.circle.shown_circle import ShownCircle

SOUP = "Could you bring soup on Thursday? If not, no problem."


def over(name: str) -> QWidget:
    """Something in the question that stands over the page."""
    for window in QApplication.topLevelWidgets():
        found = window.findChild(QWidget, name)
        if found is not None and found.isVisible():
            return found
    raise AssertionError(f"no {name}")


def words() -> str:
    field = over("ask-words")
    assert isinstance(field, QTextEdit)
    return field.toPlainText()


def build(shown: ShownCircle, what: str = "Bring soup", when: str = "on Thursday") -> None:
    shown.open(ROSA.uid)
    shown.click("circle-ask")
    for name, text in (("ask-what", what), ("ask-when", when)):
        field = over(name)
        assert isinstance(field, QLineEdit)
        QTest.keyClicks(field, text)


def kept(shown: ShownCircle) -> tuple[Reminder, ...]:
    with shown.space.read() as uow:
        return reminders.open_reminders(uow)


def test_the_sentence_follows_until_it_is_changed_by_hand(shown: ShownCircle) -> None:
    build(shown)
    assert words() == SOUP
    field = over("ask-words")
    assert isinstance(field, QTextEdit)
    field.setPlainText("Soup, please?")
    QTest.keyClicks(over("ask-when"), " at six")
    assert words() == "Soup, please?"
    shown.dialog("ask-cancel").click()
    assert kept(shown) == ()


def test_a_ready_sentence_can_be_taken_and_left_again(shown: ShownCircle) -> None:
    build(shown)
    combo = over("ask-ready")
    assert isinstance(combo, QComboBox)
    assert combo.count() > 3
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert words() == combo.itemData(1)
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    assert words() == SOUP
    shown.dialog("ask-cancel").click()


def test_an_email_says_that_the_mail_program_keeps_it_and_carries_the_words(
    shown: ShownCircle, opened: list[QUrl]
) -> None:
    build(shown)
    shown.dialog("ask-by-email").click()
    assert opened == []
    text = over("leave-text")
    assert isinstance(text, Words)
    assert "is kept there" in text.text()
    shown.dialog("leave-go").click()
    assert opened[0].scheme() == "mailto"
    assert unquote(opened[0].toString()) == f"mailto:rosa@example.org?body={SOUP}"


def test_a_call_shows_the_words_and_is_noted_and_done(shown: ShownCircle) -> None:
    build(shown)
    shown.dialog("ask-by-call").click()
    said = over("leave-shown")
    assert isinstance(said, Words)
    assert SOUP in said.text()
    shown.dialog("leave-cancel").click()
    (reminder,) = kept(shown)
    assert (reminder.person, reminder.text) == (ROSA.uid, f"Ask Rosa Silva: {SOUP}")
    checks.settle(shown.page)
    shown.click(f"circle-reminder-{reminder.uid}")
    assert kept(shown) == ()
    shown.click("circle-offer-note")
    with shown.space.read() as uow:
        assert [one.kind for one in circle.touches(uow, ROSA.uid)] == [TouchKind.OTHER]


def test_copied_words_are_gone_after_the_lock(shown: ShownCircle) -> None:
    build(shown)
    shown.dialog("ask-by-copy").click()
    assert QGuiApplication.clipboard().text() == SOUP
    shown.page.ctx.clipboard.forget_all()
    assert SOUP not in QGuiApplication.clipboard().text()


def test_a_card_shows_the_words_and_the_reminder_can_be_taken_back(shown: ShownCircle) -> None:
    build(shown)
    shown.dialog("ask-by-card").click()
    card = over("ask-card-words")
    assert isinstance(card, Words)
    assert card.text() == SOUP
    shown.dialog("ask-card-close").click()
    assert len(kept(shown)) == 1
    shown.undo()
    assert kept(shown) == ()


def test_nothing_is_asked_without_words(shown: ShownCircle) -> None:
    shown.open(ROSA.uid)
    shown.click("circle-ask")
    shown.dialog("ask-by-copy").click()
    note = over("ask-words-note")
    assert isinstance(note, Words)
    assert note.text() == "Write what you would like to ask."
    shown.dialog("ask-cancel").click()


@pytest.mark.parametrize("name", ["ask-by-call", "ask-by-message", "ask-by-email"])
def test_only_ways_that_exist_are_offered(shown: ShownCircle, name: str) -> None:
    shown.open(JOAN.uid)
    shown.click("circle-ask")
    with pytest.raises(AssertionError):
        shown.dialog(name)
    shown.dialog("ask-cancel").click()


def test_the_remembered_are_not_asked(shown: ShownCircle) -> None:
    shown.open(GRAN.uid)
    assert not shown.sees("circle-ask")
    fill(shown.space, replace(GRAN, notes="changed"))
    shown.page.refresh()
    assert not shown.sees("circle-ask")
