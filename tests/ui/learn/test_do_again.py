"""An exercise is done again: what was answered is kept, and comes back when that is undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from family_app.domain.answers import AnswerKey
from family_app.services.lessons import answers, sittings
from family_app.ui.context import Context
from family_app.ui.learn.exercise_card import ExerciseCard
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.learn.text_answer import TextAnswer
from family_app.ui.notices import UndoOffer
from tests.ui.learn.answers_of_every_kind import EXERCISE, LESSON, VALUES, fill
from tests.ui.learn.conftest import Show
from tests.ui.learn.lessons import every_kind
from tests.ui.learn.shown_lesson import read_again

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


@pytest.fixture
def view(show: Show, space: OpenSpace) -> LessonView:
    fill(space)
    return show(every_kind())


@pytest.fixture
def offers(ctx: Context) -> list[UndoOffer]:
    made: list[UndoOffer] = []
    ctx.notices.undo_offered.connect(made.append)
    return made


def card_of(view: LessonView) -> ExerciseCard:
    return view.body.exercises[0]


def shown(view: LessonView) -> dict[str, object]:
    values = {name: field.value() for name, field in card_of(view).fields.items()}
    return {name: value for name, value in values.items() if value not in ("", ())}


def test_every_kind_is_put_aside_and_emptied(
    view: LessonView, space: OpenSpace, offers: list[UndoOffer]
) -> None:
    assert shown(view) == VALUES
    card_of(view).acts.again_button.click()
    assert shown(view) == {}
    assert card_of(view).acts.again_button.isHidden()
    with space.read() as uow:
        [kept] = sittings(uow, LESSON)
        assert answers(uow, LESSON) == {}
    assert {one.key.field: one.value for one in kept.answers} == VALUES
    assert len(offers) == 1


def test_undo_brings_every_answer_back(
    view: LessonView, ctx: Context, space: OpenSpace, offers: list[UndoOffer]
) -> None:
    card_of(view).acts.again_button.click()
    offers[0].undo()
    read_again(view, ctx, space)
    assert shown(view) == VALUES
    with space.read() as uow:
        assert sittings(uow, LESSON) == ()


def test_undo_still_works_when_the_lesson_was_closed(
    view: LessonView, space: OpenSpace, offers: list[UndoOffer]
) -> None:
    card_of(view).acts.again_button.click()
    view.hide()
    view.setParent(None)
    view.deleteLater()
    offers[0].undo()
    with space.read() as uow:
        assert len(answers(uow, LESSON)) == len(VALUES)


def test_what_was_typed_a_moment_ago_is_put_aside_too(view: LessonView, space: OpenSpace) -> None:
    name = card_of(view).fields["name"]
    assert isinstance(name, TextAnswer)
    name.edit.setPlainText("Ama and Kofi")
    card_of(view).acts.again_button.click()
    with space.read() as uow:
        [kept] = sittings(uow, LESSON)
    key = AnswerKey(LESSON, EXERCISE, "name")
    assert next(one.value for one in kept.answers if one.key == key) == "Ama and Kofi"


def test_the_row_offers_only_what_there_is_something_for(show: Show, space: OpenSpace) -> None:
    view = show(every_kind())
    acts = card_of(view).acts
    offered = (acts.again_button.isHidden(), acts.compare_button.isHidden())
    assert offered == (True, True)
    name = card_of(view).fields["name"]
    assert isinstance(name, TextAnswer)
    name.edit.setPlainText("Ama")
    assert not acts.again_button.isHidden()
    acts.again_button.click()
    assert not acts.compare_button.isHidden()
