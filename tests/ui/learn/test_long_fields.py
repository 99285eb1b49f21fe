"""Chains, sentences, weeks, ratings and cards: filled by keyboard, kept, and met again."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from family_app.domain.answers import AnswerKey, AnswerValue
from family_app.domain.ids import LessonId
from family_app.services import lessons
from family_app.ui.context import Context
from family_app.ui.learn.cards_answer import CardsAnswer
from family_app.ui.learn.chain_answer import ChainAnswer
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.learn.ratings_answer import RatingsAnswer
from family_app.ui.learn.sentences_answer import SentenceRow, SentencesAnswer
from family_app.ui.learn.week_answer import WeekAnswer
from family_app.ui.learn.week_days import shown_days
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.learn.conftest import Kept, Show
from tests.ui.learn.lessons import FIELDS, every_kind

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

T = TypeVar("T", bound=QWidget)


def _field(view: LessonView, name: str, kind: type[T]) -> T:
    found = view.body.exercises[0].fields[name]
    assert isinstance(found, kind)
    return found


def _focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def _press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(_focused(), key)


def _store(space: OpenSpace, field: str, value: AnswerValue) -> None:
    with space.write() as uow:
        lessons.answer(uow, AnswerKey(LessonId("every-kind"), "all-kinds", field), 1, value)


# chain


def test_tab_goes_along_a_chain_and_each_link_is_kept(show: Show, kept: Kept) -> None:
    view = show(every_kind())
    field = _field(view, "evening", ChainAnswer)
    field.links[0].edit.setFocus()
    QTest.keyClicks(_focused(), "late")
    _press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert _focused().accessibleName() == "One evening, 3 of 3: After"
    QTest.keyClicks(_focused(), "silence")
    view.flush()
    assert kept("evening") == ("late", "", "silence")
    again = _field(show(every_kind()), "evening", ChainAnswer)
    assert [link.text() for link in again.links] == ["late", "", "silence"]
    assert again.words() == "Before: late\nAfter: silence"


def test_an_emptied_chain_is_no_answer(show: Show, kept: Kept, space: OpenSpace) -> None:
    _store(space, "evening", ("late", "", ""))
    view = show(every_kind())
    _field(view, "evening", ChainAnswer).links[0].edit.selectAll()
    QTest.keyClick(_field(view, "evening", ChainAnswer).links[0].edit, Qt.Key.Key_Delete)
    view.flush()
    assert kept("evening") is None


def test_a_chain_stands_in_a_row_or_below_each_other(show: Show, theme: Theme) -> None:
    view = show(every_kind())
    boxes = [link.parentWidget() for link in _field(view, "evening", ChainAnswer).links]
    tops = {box.y() for box in boxes if box is not None}
    assert len(tops) == 1
    theme.set("light", 200)
    checks.settle(view)
    assert len({box.y() for box in boxes if box is not None}) == 3


# sentences


def test_a_whole_sentence_is_read_back(show: Show, kept: Kept) -> None:
    view = show(every_kind())
    field = _field(view, "limits", SentencesAnswer)
    line = field.lines[0]
    assert isinstance(line, SentenceRow)
    line.edits[0].setFocus()
    QTest.keyClicks(_focused(), "he shouts")
    _press(Qt.Key.Key_Tab)
    QTest.keyClicks(_focused(), "leave the room")
    assert not line.whole.isVisible()
    _press(Qt.Key.Key_Tab)
    assert _focused().accessibleName() == "Starting on, sentence 1"
    QTest.keyClicks(_focused(), "Monday")
    assert line.whole.isVisible()
    assert line.whole.text() == "If he shouts, I will leave the room. Starting on Monday."
    view.flush()
    assert kept("limits") == (("he shouts", "leave the room", "Monday"),)
    assert field.words() == line.whole.text()


def test_sentences_are_added_removed_and_brought_back(
    show: Show, kept: Kept, ctx: Context, space: OpenSpace
) -> None:
    _store(space, "limits", (("a", "b", "c"),))
    offers: list[object] = []
    ctx.notices.undo_offered.connect(offers.append)
    view = show(every_kind())
    field = _field(view, "limits", SentencesAnswer)
    field.add_button.click()
    QTest.keyClicks(_focused(), "d")
    field.lines[0].remove_button.click()
    view.flush()
    assert kept("limits") == (("d", "", ""),)
    offers[0].undo()  # type: ignore[attr-defined]
    view.flush()
    assert kept("limits") == (("a", "b", "c"), ("d", "", ""))


# week


def test_a_week_is_walked_by_keys_and_kept_monday_first(show: Show, kept: Kept) -> None:
    view = show(every_kind())
    table = _field(view, "week", WeekAnswer).table
    first, second = table.order[:2]
    table.cells[first, 0].edit.setFocus()
    QTest.keyClicks(_focused(), "walk")
    _press(Qt.Key.Key_Tab)
    QTest.keyClicks(_focused(), "Ama")
    _press(Qt.Key.Key_Return)
    assert _focused() is table.cells[second, 1].edit
    _press(Qt.Key.Key_Up)
    assert _focused() is table.cells[first, 1].edit
    _press(Qt.Key.Key_Up)
    assert _focused() is table.cells[first, 1].edit
    view.flush()
    wanted = [("", "")] * 7
    wanted[first] = ("walk", "Ama")
    assert kept("week") == tuple(wanted)
    again = _field(show(every_kind()), "week", WeekAnswer)
    assert again.table.cells[first, 1].edit.toPlainText() == "Ama"
    assert "walk · Ama" in again.words()


@pytest.mark.parametrize(("name", "first"), [("en_US", 6), ("de_DE", 0), ("ar_EG", 5)])
def test_a_week_begins_as_it_does_there(name: str, first: int) -> None:
    days = shown_days(QLocale(name))
    assert days[0] == first
    assert sorted(days) == list(range(7))


# ratings


def test_nothing_is_rated_before_it_was_chosen_and_nought_is_an_answer(
    show: Show, kept: Kept
) -> None:
    view = show(every_kind())
    field = _field(view, "signs", RatingsAnswer)
    view.flush()
    assert kept("signs") is None
    assert field.ends.text() == "0 means not at all. 3 means very much."
    sleep, worry = (line.steps for line in field.lines)
    worry.buttons[0].setFocus()
    _press(Qt.Key.Key_Space)
    view.flush()
    assert kept("signs") == ("", "0")
    _press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right)
    view.flush()
    assert kept("signs") == ("", "3")
    assert _focused().accessibleName() == "Worry: 3, very much"
    assert sleep.value() is None
    again = _field(show(every_kind()), "signs", RatingsAnswer)
    assert [line.steps.value() for line in again.lines] == [None, 3]
    assert again.words() == "Worry: 3 of 3"


def test_a_rating_can_be_taken_back(show: Show, kept: Kept, space: OpenSpace) -> None:
    _store(space, "signs", ("2", "1"))
    view = show(every_kind())
    sleep, worry = _field(view, "signs", RatingsAnswer).lines
    assert sleep.clear_button.isVisible()
    sleep.clear_button.click()
    assert not sleep.clear_button.isVisible()
    view.flush()
    assert kept("signs") == ("", "1")
    worry.steps.buttons[1].setFocus()
    _press(Qt.Key.Key_Delete)
    view.flush()
    assert kept("signs") is None


# cards


def test_a_card_is_answered_explained_and_never_counted(show: Show, kept: Kept) -> None:
    view = show(every_kind())
    field = _field(view, "myths", CardsAnswer)
    assert field.progress.text() == "1 of 2"
    assert not field.card.explain.isVisible()
    field.card.fact_button.setFocus()
    _press(Qt.Key.Key_Space)
    assert field.card.truth.text().startswith("This one is a myth.")
    assert field.card.explain.text() == "Many get help long before."
    assert not field.summary.isVisible()
    field.next_button.setFocus()
    _press(Qt.Key.Key_Space)
    assert _focused() is field.card.myth_button
    field.card.fact_button.click()
    assert field.card.truth.text() == "Yes, this is a fact."
    assert field.summary.isVisible()
    view.flush()
    assert kept("myths") == ("fact", "fact")
    again = _field(show(every_kind()), "myths", CardsAnswer)
    assert again.summary.isVisible()
    assert again.card.fact_button.isChecked()


def test_cards_go_on_where_they_were_left_and_can_begin_again(
    show: Show, kept: Kept, space: OpenSpace
) -> None:
    _store(space, "myths", ("myth", ""))
    view = show(every_kind())
    field = _field(view, "myths", CardsAnswer)
    assert field.progress.text() == "2 of 2"
    field.card.myth_button.click()
    field.again_button.click()
    assert field.progress.text() == "1 of 2"
    view.flush()
    assert kept("myths") is None


# all of them


@pytest.mark.parametrize("stored", [("x",), (("x",),), "x", 99, ("fact", "9", "", "y")])
def test_what_another_revision_stored_breaks_no_field(
    show: Show, space: OpenSpace, stored: AnswerValue
) -> None:
    for field in FIELDS:
        _store(space, field.id, stored)
    show(every_kind())


@pytest.mark.parametrize(
    ("look", "text", "size"),
    [("light", 100, (1072, 820)), ("dark", 200, (796, 600)), ("contrast", 130, (660, 600))],
)
@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_every_kind_is_named_whole_and_in_order(
    show: Show,
    theme: Theme,
    qapp: QApplication,
    look: str,
    text: int,
    size: tuple[int, int],
    way: Qt.LayoutDirection,
) -> None:
    theme.set(look, text)
    qapp.setLayoutDirection(way)
    view = show(every_kind())
    host = view.window()
    host.resize(*size)
    view.resize(*size)
    checks.settle(host)
    _field(view, "myths", CardsAnswer).card.myth_button.click()
    checks.settle(host)
    assert [*checks.named(host), *checks.clipped(host), *checks.tab_order(host)] == []
    assert view.area.horizontalScrollBar().maximum() == 0
