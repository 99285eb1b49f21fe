"""One's own words in large type, one sentence at a time."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from family_app.ui.dialogs.drop import drop_dialogs
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.learn.rehearse import Rehearse
from family_app.ui.learn.text_answer import TextAnswer
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.learn.conftest import Show
from tests.ui.learn.lessons import every_kind


@pytest.fixture
def view(show: Show) -> LessonView:
    made = show(every_kind())
    field = made.body.exercises[0].fields["name"]
    assert isinstance(field, TextAnswer)
    QTest.keyClicks(field.edit, "I miss you. Come at six")
    return made


def open_rehearse(view: LessonView) -> Rehearse:
    joined = view.body.exercises[0].joined
    assert joined is not None
    joined.rehearse_button.click()
    found = view.findChild(Rehearse)
    assert found is not None
    checks.settle(found)
    return found


def joined_words(view: LessonView) -> str:
    joined = view.body.exercises[0].joined
    assert joined is not None
    return joined.words.text()


def test_sentences_are_gone_through_by_keys(view: LessonView) -> None:
    sheet = open_rehearse(view)
    assert sheet.shown.text() == "I miss you."
    assert sheet.progress.text() == "1 of 2"
    assert not sheet.back_button.isEnabled()
    assert sheet.next_button.hasFocus()
    QTest.keyClick(sheet.next_button, Qt.Key.Key_Space)
    assert sheet.shown.text() == "Come at six goes to …."
    assert not sheet.next_button.isEnabled()
    QTest.keyClick(sheet, Qt.Key.Key_PageUp)
    assert sheet.progress.text() == "1 of 2"
    QTest.keyClick(sheet, Qt.Key.Key_PageUp)
    assert sheet.progress.text() == "1 of 2"


def test_the_whole_text_can_be_seen_at_once(view: LessonView) -> None:
    sheet = open_rehearse(view)
    sheet.amount.buttons[1].click()
    assert sheet.shown.text() == joined_words(view) == "I miss you. Come at six goes to …. …"
    assert not sheet.next_button.isVisible()


def test_escape_closes_it(view: LessonView) -> None:
    sheet = open_rehearse(view)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_it_goes_with_the_lock_and_its_title_tells_nothing(view: LessonView) -> None:
    sheet = open_rehearse(view)
    assert sheet.windowTitle().strip() == ""
    drop_dialogs(view.window())
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(sheet)


@pytest.mark.parametrize(("look", "text"), [("light", 100), ("dark", 200), ("contrast", 150)])
def test_it_is_named_whole_and_in_order(
    view: LessonView, theme: Theme, look: str, text: int
) -> None:
    theme.set(look, text)
    sheet = open_rehearse(view)
    assert [*checks.named(sheet), *checks.clipped(sheet), *checks.tab_order(sheet)] == []
