"""The safety check at the door of lessons that could do harm, and in its own lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from family_app.services import lessons
from family_app.services.settings import space_settings
from family_app.services.today import next_step
from family_app.ui.context import Context
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.learn.safety_check_card import SafetyCheckCard
from family_app.ui.places import Place
from tests.ui.learn.conftest import Show
from tests.ui.learn.lessons import every_kind
from tests.ui.learn.shown_lesson import lesson_of, read_again, visits, words_of

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

CHECK = "is-anyone-in-danger"


def door_card(view: LessonView) -> SafetyCheckCard:
    assert view.door is not None
    assert view.door.card is not None
    return view.door.card


def give(card: SafetyCheckCard, *answers: str) -> None:
    for field, answer in zip(card.fields.values(), answers, strict=False):
        field.options.radios[("Yes", "No", "Skip").index(answer)].click()
    card.button.click()


def is_shut(view: LessonView) -> bool:
    return view.door is not None and view.door.isVisibleTo(view)


def test_a_gated_lesson_shows_the_questions_and_none_of_its_text(show: Show) -> None:
    view = show(every_kind(safety="gate"))
    assert is_shut(view)
    for hidden in (view.body, view.end, view.side):
        assert not hidden.isVisibleTo(view)
    assert "three short questions" in words_of(view, "learn-gate-why-text")
    assert len(door_card(view).fields) == 3


def test_three_times_no_opens_it_and_keeps_only_that_and_the_day(
    show: Show, ctx: Context, space: OpenSpace
) -> None:
    view = show(every_kind(safety="gate"))
    give(door_card(view), "No", "No", "No")
    read_again(view, ctx, space)
    assert not is_shut(view)
    assert view.body.isVisibleTo(view)
    with space.read() as uow:
        assert lessons.all_answers(uow) == ()
        settings = space_settings(uow)
    assert (settings.safety_gate, settings.safety_gate_on) == ("open", "2026-11-23")


@pytest.mark.parametrize("answers", [("No", "Yes", "No"), ("No", "No", "Skip"), ("No", "No")])
def test_any_yes_or_skip_keeps_it_closed_with_lines_and_what_stays_open(
    show: Show, ctx: Context, space: OpenSpace, answers: tuple[str, ...]
) -> None:
    view = show(every_kind(safety="gate"))
    went = visits(view)
    give(door_card(view), *answers)
    read_again(view, ctx, space)
    assert is_shut(view)
    outcome = door_card(view).outcome
    assert outcome.isVisibleTo(view)
    assert "did nothing wrong" in words_of(view, f"{outcome.objectName()}-words")
    lines = [one for one in outcome.findChildren(QWidget) if one.objectName().startswith("line-")]
    assert lines
    name = f"{outcome.objectName()}-module-"
    rows = [one for one in outcome.findChildren(QPushButton) if one.objectName().startswith(name)]
    gated = {module.id for module in ctx.library.modules if ctx.library.is_gated(module)}
    assert gated
    assert {one.objectName().removeprefix(name) for one in rows}.isdisjoint(gated)
    rows[0].click()
    assert went == [Place("learn", ctx.library.modules[0].lessons[0])]
    with space.read() as uow:
        assert space_settings(uow).safety_gate == "closed"
        assert lessons.all_answers(uow) == ()


def test_answers_are_kept_only_where_that_was_asked_for(
    show: Show, ctx: Context, space: OpenSpace
) -> None:
    view = show(lesson_of(ctx, CHECK))
    card = view.body.safety_check
    assert card is not None
    card.keep.set_checked(True)
    give(card, "No", "Skip", "No")
    with space.read() as uow:
        kept = [one.value for one in lessons.answers(uow, view.lesson.id).values()]
    assert kept == ["No", "Skip", "No"]
    later = show(lesson_of(ctx, CHECK))
    again = later.body.safety_check
    assert again is not None
    assert [field.value() for field in again.fields.values()] == ["No", "Skip", "No"]
    again.again_button.click()
    again.keep.set_checked(False)
    again.button.click()
    with space.read() as uow:
        assert lessons.answers(uow, view.lesson.id) == {}
    assert [field.value() for field in again.fields.values()] == ["", "", ""]


def test_the_module_on_treatment_asks_once_more(show: Show, ctx: Context, space: OpenSpace) -> None:
    module = next(one for one in ctx.library.modules if one.asks_again)
    lesson = lesson_of(ctx, module.lessons[0])
    other = show(every_kind(safety="gate"))
    give(door_card(other), "No", "No", "No")
    view = show(lesson)
    assert is_shut(view)
    assert "ask once more" in words_of(view, "learn-gate-why-text")
    give(door_card(view), "No", "No", "No")
    read_again(view, ctx, space)
    read_again(other, ctx, space)
    assert not is_shut(view)
    assert not is_shut(other)


def test_a_closed_gate_takes_its_lessons_off_today(
    show: Show, ctx: Context, space: OpenSpace
) -> None:
    gated = [lesson.id for lesson in ctx.library.lessons if lesson.head.safety == "gate"]
    with space.write() as uow:
        for lesson in ctx.library.lessons:
            if lesson.id not in gated:
                lessons.set_done(uow, lesson.id, True)
        assert next_step(uow, ctx.library).lesson == gated[0]
    view = show(every_kind(safety="gate"))
    give(door_card(view), "Yes", "No", "No")
    with space.read() as uow:
        assert next_step(uow, ctx.library).lesson is None
