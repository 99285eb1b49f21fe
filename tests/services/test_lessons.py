from __future__ import annotations

from datetime import date

import pytest

from family_app.domain.answers import Answer, AnswerKey, AnswerValue, LessonProgress
from family_app.domain.ids import LessonId, new_uid
from family_app.services import lessons
from family_app.storage.open_space import OpenSpace
from tests.services.drafts import asked

LESSON = LessonId("what-helps")
KEY = AnswerKey(LESSON, "sort", "field")


@pytest.mark.parametrize("value", ["text “é”", 0, 10, ("a", "b"), (("a", ""), ("c", "d"))])
def test_every_kind_of_answer_comes_back(space: OpenSpace, value: AnswerValue) -> None:
    with space.write() as uow:
        lessons.answer(uow, KEY, 3, value)
        assert lessons.answers(uow, LESSON) == {KEY: Answer(KEY, 3, value)}
        assert lessons.answers(uow, LessonId("other")) == {}
        assert lessons.all_answers(uow) == (Answer(KEY, 3, value),)


def test_a_search_finds_texts_and_never_numbers_or_uids(space: OpenSpace) -> None:
    uid = new_uid()
    with space.write() as uow:
        lessons.answer(uow, KEY, 1, ("2", uid, "words"))
        assert {hit.snippet for hit in uow.search.answers(asked("words"), 5)} == {"words"}
        assert uow.search.answers(asked("2"), 5) == ()
        assert uow.search.answers(asked(uid[:8]), 5) == ()


@pytest.mark.parametrize("empty", ["", ()])
def test_an_empty_answer_takes_it_back(space: OpenSpace, empty: AnswerValue) -> None:
    with space.write() as uow:
        lessons.answer(uow, KEY, 1, "words")
        lessons.answer(uow, KEY, 1, empty)
        assert lessons.answers(uow, LESSON) == {}
        assert uow.totals.counts().answers == 0
        lessons.answer(uow, KEY, 2, "again")
        assert lessons.answers(uow, LESSON)[KEY].value == "again"


def test_place_and_done_do_not_touch_each_other(space: OpenSpace) -> None:
    with space.write() as uow:
        lessons.set_position(uow, LESSON, 0.4)
        lessons.set_done(uow, LESSON, True)
        assert lessons.progress(uow) == {LESSON: LessonProgress(LESSON, 0.4, True)}
        lessons.set_position(uow, LESSON, 7)
        assert lessons.progress(uow) == {LESSON: LessonProgress(LESSON, 1.0, True)}
        lessons.set_done(uow, LESSON, False)
        assert lessons.progress(uow) == {LESSON: LessonProgress(LESSON, 1.0, False)}


def test_half_a_character_never_stops_an_answer(space: OpenSpace) -> None:
    key = AnswerKey(LessonId("what-helps"), "one", "words")
    with space.write() as uow:
        lessons.answer(uow, key, 1, "kept \ud83c words")
    with space.read() as uow:
        assert lessons.answers(uow, key.lesson)[key].value == "kept \ufffd words"


def test_leaving_a_lesson_and_its_revision_are_remembered(space: OpenSpace) -> None:
    with space.write() as uow:
        lessons.set_position(uow, LESSON, 0.4, 3)
        lessons.set_left(uow, LESSON, True)
        assert lessons.progress(uow)[LESSON] == LessonProgress(LESSON, 0.4, False, 3, True)
        lessons.set_left(uow, LESSON, False)
        assert lessons.progress(uow)[LESSON] == LessonProgress(LESSON, 0.4, False, 3, False)
        lessons.set_done(uow, LESSON, True)
        assert lessons.progress(uow)[LESSON].revision == 3
        lessons.set_done(uow, LESSON, True, 4)
        assert lessons.progress(uow)[LESSON].revision == 4


DAY = date(2026, 11, 23)


def test_an_exercise_done_anew_keeps_what_was_answered_before(space: OpenSpace) -> None:
    with space.write() as uow:
        lessons.answer(uow, KEY, 1, "before")
        assert lessons.put_aside(uow, LESSON, "sort", "one", DAY)
        assert lessons.answers(uow, LESSON) == {}
        lessons.answer(uow, KEY, 2, "after")
        assert lessons.answers(uow, LESSON)[KEY].value == "after"
        [sitting] = lessons.sittings(uow, LESSON)
        assert (sitting.put_aside_on, sitting.answers) == (DAY, (Answer(KEY, 1, "before"),))
        assert {hit.snippet for hit in uow.search.answers(asked("before"), 5)} == {"before"}
        assert lessons.sittings(uow, LessonId("other")) == ()


def test_putting_aside_nothing_changes_nothing(space: OpenSpace) -> None:
    with space.write() as uow:
        assert not lessons.put_aside(uow, LESSON, "sort", "one", DAY)
        assert lessons.sittings(uow) == ()


def test_putting_aside_can_be_undone(space: OpenSpace) -> None:
    with space.write() as uow:
        lessons.answer(uow, KEY, 1, "before")
        lessons.put_aside(uow, LESSON, "sort", "one", DAY)
        lessons.take_back(uow, LESSON, "sort", "one")
        assert lessons.answers(uow, LESSON) == {KEY: Answer(KEY, 1, "before")}
        assert lessons.sittings(uow) == ()
        lessons.put_aside(uow, LESSON, "sort", "two", DAY)
        assert [sitting.uid for sitting in lessons.sittings(uow)] == ["two"]


def test_an_earlier_sitting_can_be_removed_and_brought_back(space: OpenSpace) -> None:
    with space.write() as uow:
        lessons.answer(uow, KEY, 1, "before")
        lessons.put_aside(uow, LESSON, "sort", "one", DAY)
        kept = lessons.sittings(uow)
        lessons.set_sitting_removed(uow, LESSON, "sort", "one", True)
        assert lessons.sittings(uow) == ()
        assert uow.search.answers(asked("before"), 5) == ()
        lessons.set_sitting_removed(uow, LESSON, "sort", "one", False)
        assert lessons.sittings(uow) == kept
