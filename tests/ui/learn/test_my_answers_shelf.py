"""My answers on the Learn page: found, narrowed, compared, and kept when a lesson is gone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from family_app.domain.answers import AnswerKey
from family_app.domain.entry import Draft
from family_app.domain.found import HitKind
from family_app.domain.ids import LessonId
from family_app.services import lessons
from family_app.services.search import search_all
from family_app.ui import places
from family_app.ui.context import Context
from family_app.ui.hit_place import place_of
from family_app.ui.learn.answered_card import AnsweredCard
from family_app.ui.learn.my_answers_shelf import MyAnswersShelf
from family_app.ui.notices import UndoOffer
from family_app.ui.pages.learn import LearnPage
from family_app.ui.places import OnShelf, Place, in_my_answers
from tests import checks
from tests.ui.learn.shown_lesson import shown_page

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

CHANGE = LessonId("how-people-change")
SIDES = "both-sides"
ASK = LessonId("ask-for-one-thing")
OLD = LessonId("a-lesson-of-long-ago")


@pytest.fixture
def page(qtbot: QtBot, ctx: Context) -> LearnPage:
    return shown_page(qtbot, ctx)


def write(space: OpenSpace, lesson: LessonId, exercise: str, field: str, words: str) -> None:
    with space.write() as uow:
        lessons.answer(uow, AnswerKey(lesson, exercise, field), 1, words)


def aside(space: OpenSpace, uid: str, day: date) -> None:
    with space.write() as uow:
        lessons.put_aside(uow, CHANGE, SIDES, uid, day)


def first_text(ctx: Context, lesson: LessonId) -> tuple[str, str]:
    found = ctx.library.lesson(lesson)
    assert found is not None
    return next(
        (exercise.id, field.id)
        for exercise in found.head.exercise
        for field in exercise.field
        if field.kind == "text"
    )


def shelf_of(page: LearnPage, entry: str = "") -> MyAnswersShelf:
    page.open_place(Place(places.LEARN, entry, OnShelf(places.MY_ANSWERS)))
    checks.settle(page)
    shelf = page.shelves.shelf
    assert isinstance(shelf, MyAnswersShelf)
    return shelf


def card(shelf: MyAnswersShelf, entry: str) -> AnsweredCard:
    found = shelf.cards.run.card(entry)
    assert isinstance(found, AnsweredCard)
    return found


def heads(shelf: MyAnswersShelf) -> list[str]:
    # Those of the list before may still wait to be deleted.
    labels = [
        label
        for label in shelf.findChildren(QLabel)
        if label.objectName().startswith("answers-cards-head-") and label.isVisible()
    ]
    return [label.accessibleName() for label in labels]


def test_the_empty_shelf_says_how_to_begin(page: LearnPage) -> None:
    shelf = shelf_of(page)
    assert shelf.nothing.isVisible()
    button = shelf.findChild(QLabel, "answers-empty-title")
    assert button is not None
    assert button.accessibleName() == "Nothing filled in yet"
    assert [*checks.named(page), *checks.clipped(page)] == []


def test_the_newest_comes_first_and_what_is_gone_last(
    page: LearnPage, ctx: Context, space: OpenSpace
) -> None:
    write(space, OLD, "walks", "where", "Along the canal")
    write(space, CHANGE, *first(ctx), "It gets quiet")
    write(space, ASK, *first_text(ctx, ASK), "pick up Ama")
    shelf = shelf_of(page)
    assert heads(shelf) == [
        "Ask for one thing",
        "How people change",
        "From lessons that are gone",
    ]
    lost = card(shelf, f"{OLD}/walks/gone")
    words = lost.findChild(QLabel, f"answered-{OLD}-walks-gone-where-words")
    assert words is not None
    assert words.accessibleName() == "Along the canal"
    assert lost.lesson_button.isHidden()
    assert [*checks.named(page), *checks.clipped(page), *checks.tab_order(page)] == []


def first(ctx: Context) -> tuple[str, str]:
    exercise, field = first_text(ctx, CHANGE)
    assert exercise == SIDES
    return exercise, field


def test_one_lesson_or_some_words_can_be_picked(
    page: LearnPage, ctx: Context, space: OpenSpace
) -> None:
    write(space, CHANGE, *first(ctx), "It gets quiet")
    write(space, ASK, *first_text(ctx, ASK), "pick up Ama")
    shelf = shelf_of(page)
    shelf.lesson.setCurrentIndex(shelf.lesson.findData(CHANGE))
    shelf.lesson.activated.emit(shelf.lesson.currentIndex())
    assert heads(shelf) == ["How people change"]
    shelf.lesson.setCurrentIndex(0)
    shelf.lesson.activated.emit(0)
    shelf.cards.field.setText("pick")
    assert heads(shelf) == ["Ask for one thing"]


def test_the_exercise_leads_to_its_earlier_sittings(
    page: LearnPage, ctx: Context, space: OpenSpace
) -> None:
    write(space, CHANGE, *first(ctx), "It gets quiet")
    aside(space, "s1", date(2026, 9, 2))
    page.open_place(Place(places.LEARN, CHANGE))
    checks.settle(page)
    assert page.view is not None
    page.view.body.complete()
    sides = next(one for one in page.view.body.exercises if one.exercise_id == SIDES)
    assert not sides.acts.compare_button.isHidden()
    sides.acts.compare_button.click()
    checks.settle(page)
    shelf = page.shelves.shelf
    assert isinstance(shelf, MyAnswersShelf)
    opened = card(shelf, f"{CHANGE}/{SIDES}")
    assert opened.compare is not None
    assert opened.compare.isVisible()


def test_a_removed_sitting_comes_back_by_undo(
    page: LearnPage, ctx: Context, space: OpenSpace
) -> None:
    write(space, CHANGE, *first(ctx), "It gets quiet")
    aside(space, "s1", date(2026, 9, 2))
    write(space, CHANGE, *first(ctx), "I sleep")
    offers: list[UndoOffer] = []
    ctx.notices.undo_offered.connect(offers.append)
    shelf = shelf_of(page, f"{CHANGE}/{SIDES}")
    then = card(shelf, f"{CHANGE}/{SIDES}").compare
    assert then is not None
    then.lines[0].remove_button.click()
    checks.settle(page)
    assert card(shelf, f"{CHANGE}/{SIDES}").compare_button.isHidden()
    offers[0].undo()
    checks.settle(page)
    assert not card(shelf, f"{CHANGE}/{SIDES}").compare_button.isHidden()


def test_answers_go_into_a_new_page_that_knows_the_lesson(
    page: LearnPage, ctx: Context, space: OpenSpace
) -> None:
    write(space, CHANGE, *first(ctx), "It gets quiet")
    went: list[Place] = []
    page.navigate_requested.connect(went.append)
    card(shelf_of(page), f"{CHANGE}/{SIDES}").journal_button.click()
    draft = went[0].extra
    assert isinstance(draft, Draft)
    assert draft.lessons == (CHANGE,)
    assert "It gets quiet" in draft.body


def test_what_a_search_finds_in_old_answers_opens_here(
    page: LearnPage, ctx: Context, space: OpenSpace
) -> None:
    write(space, OLD, "walks", "where", "Along the canal")
    write(space, CHANGE, *first(ctx), "canal boats")
    aside(space, "s1", date(2026, 9, 2))
    write(space, ASK, *first_text(ctx, ASK), "walk the canal with me")
    with space.read() as uow:
        hits = [hit for hit in search_all(uow, ctx.library, "canal") if hit.kind is HitKind.ANSWER]
    found = {hit.id: place_of(hit, "canal") for hit in hits}
    assert found[OLD] == in_my_answers(OLD, "walks")
    assert found[CHANGE] == in_my_answers(CHANGE, SIDES)
    assert found[ASK] == Place(places.LEARN, ASK)
    page.open_place(found[OLD])
    checks.settle(page)
    shelf = page.shelves.shelf
    assert isinstance(shelf, MyAnswersShelf)
    assert card(shelf, f"{OLD}/walks/gone").isVisible()


def test_what_is_answered_elsewhere_shows_when_the_shelf_shows_again(
    page: LearnPage, ctx: Context, space: OpenSpace
) -> None:
    shelf = shelf_of(page)
    ctx.ops.write(lessons.answer, AnswerKey(CHANGE, *first(ctx)), 1, "It gets quiet")
    checks.settle(page)
    assert card(shelf, f"{CHANGE}/{SIDES}").isVisible()
    assert shelf.nothing.isHidden()
