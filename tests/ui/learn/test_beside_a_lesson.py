"""From a lesson to a page, to a person, to safety, and back to where one left off."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, LessonId, PersonId, new_uid
from family_app.domain.person import HelpsWith, Person, PersonState
from family_app.services import circle, journal, lessons, reminders
from family_app.services.today import next_step
from family_app.ui.context import Context
from family_app.ui.learn.text_answer import TextAnswer
from family_app.ui.places import Place
from tests import checks
from tests.ui.learn.conftest import Show
from tests.ui.learn.lessons import every_kind
from tests.ui.learn.shown_lesson import lesson_of, read_again, visits, words_of

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


def _button(root: QWidget, name: str) -> QPushButton:
    buttons = root.findChildren(QPushButton, name)
    shown = [one for one in buttons if one.isVisibleTo(root)]
    return (shown or buttons)[0]


def _add_rosa(space: OpenSpace, state: PersonState = PersonState.NEAR) -> PersonId:
    rosa = PersonId(new_uid())
    with space.write() as uow:
        circle.save_person(
            uow,
            Person(rosa, "Rosa", tie="my sister", helps_with=(HelpsWith.LISTENING,), state=state),
        )
    return rosa


# with someone, and in the journal


def test_writing_about_it_starts_a_page_with_the_prompt(show: Show) -> None:
    view = show(every_kind())
    went = visits(view)
    view.side.write_button.click()
    draft = went[0].extra
    assert isinstance(draft, Draft)
    assert draft.body == "> What was it like?\n\n"
    assert draft.title == "Every kind"
    assert draft.day == date(2026, 11, 23)
    assert draft.number == 1


def test_pages_from_the_lesson_lead_back_to_the_journal(show: Show, space: OpenSpace) -> None:
    uid = EntryId(new_uid())
    page = Draft(
        uid, 1, date(2026, 11, 5), title="Thursday soup", lessons=(LessonId("every-kind"),)
    )
    with space.write() as uow:
        journal.save_entry(uow, page)
    view = show(every_kind())
    went = visits(view)
    line = _button(view, f"learn-page-{uid}")
    assert line.accessibleName() == "5 November: Thursday soup"
    line.click()
    assert went == [Place("journal", uid)]


def test_asking_puts_a_line_on_today_and_can_be_undone(
    show: Show, ctx: Context, space: OpenSpace
) -> None:
    rosa = _add_rosa(space)
    view = show(every_kind())
    ask = _button(view, f"learn-ask-{rosa}")
    assert ask.accessibleName() == "Ask Rosa"
    ask.click()
    read_again(view, ctx, space)
    assert words_of(view, f"learn-ask-{rosa}-listed") == "On your Today list"
    with space.read() as uow:
        (reminder,) = reminders.open_reminders(uow)
    assert (reminder.person, reminder.lesson) == (rosa, LessonId("every-kind"))
    assert reminder.text == "Say hello to one person."

    _button(view, f"learn-ask-{rosa}-undo").click()
    with space.read() as uow:
        assert reminders.open_reminders(uow) == ()
    read_again(view, ctx, space)
    checks.settle(view)
    assert _button(view, f"learn-ask-{rosa}").isVisibleTo(view)


def test_someone_who_died_is_never_suggested(show: Show, space: OpenSpace) -> None:
    rosa = _add_rosa(space, PersonState.REMEMBERED)
    view = show(every_kind())
    assert view.findChild(QPushButton, f"learn-ask-{rosa}") is None


def test_without_people_the_circle_is_one_button_away(show: Show) -> None:
    view = show(every_kind())
    went = visits(view)
    _button(view, "learn-draw-circle").click()
    assert went == [Place("circle")]


# stopping, waiting, going on


def test_not_safe_now_saves_and_leads_to_help(show: Show, ctx: Context, space: OpenSpace) -> None:
    said: list[str] = []
    ctx.notices.said.connect(said.append)
    view = show(every_kind())
    went = visits(view)
    field = view.body.exercises[0].fields["name"]
    assert isinstance(field, TextAnswer)
    QTest.keyClicks(field.edit, "half a w")
    view.side.unsafe_button.click()
    assert went == [Place("help")]
    assert len(said) == 1
    with space.read() as uow:
        assert [one.value for one in lessons.answers(uow, view.lesson.id).values()] == ["half a w"]


def test_a_lesson_that_was_left_waits_and_asks_on_return(
    show: Show, ctx: Context, space: OpenSpace
) -> None:
    view = show(every_kind())
    view.side.unsafe_button.click()
    again = show(every_kind())
    banner = again.findChild(QWidget, "learn-left")
    assert banner is not None
    assert banner.isVisibleTo(again)
    with space.read() as uow:
        assert next_step(uow, ctx.library).lesson != again.lesson.id
    _button(again, "learn-left-action").click()
    read_again(again, ctx, space)
    assert not banner.isVisibleTo(again)


def test_the_reading_place_is_kept_and_found_again(
    show: Show, ctx: Context, space: OpenSpace
) -> None:
    lesson = lesson_of(ctx, "draw-the-circle")
    view = show(lesson)
    bar = view.area.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.flush()
    with space.read() as uow:
        kept = lessons.progress(uow)[lesson.id].position
    assert kept == pytest.approx(0.5, abs=0.01)
    again = show(lesson)
    assert again.place.fraction() == pytest.approx(0.5, abs=0.02)


def test_the_side_goes_below_where_there_is_no_room(show: Show) -> None:
    view = show(every_kind())
    assert view.side.mapTo(view, view.side.rect().topLeft()).x() > 700
    view.resize(640, 600)
    checks.settle(view)
    assert view.side.mapTo(view, view.side.rect().topLeft()).x() < 100
    assert view.side.write_button.isVisibleTo(view)
    view.resize(1072, 600)
    checks.settle(view)
    assert view.side.mapTo(view, view.side.rect().topLeft()).x() > 700
