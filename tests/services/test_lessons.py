from __future__ import annotations

import pytest

from family_app.domain.answers import Answer, AnswerKey, AnswerValue, LessonProgress
from family_app.domain.ids import LessonId
from family_app.services import lessons
from family_app.storage.open_space import OpenSpace

LESSON = LessonId("what-helps")
KEY = AnswerKey(LESSON, "sort", "field")


@pytest.mark.parametrize("value", ["text “é”", 0, 10, ("a", "b"), (("a", ""), ("c", "d"))])
def test_every_kind_of_answer_comes_back(space: OpenSpace, value: AnswerValue) -> None:
    with space.write() as uow:
        lessons.answer(uow, KEY, 3, value)
        assert lessons.answers(uow, LESSON) == {KEY: Answer(KEY, 3, value)}
        assert lessons.answers(uow, LessonId("other")) == {}
        assert lessons.all_answers(uow) == (Answer(KEY, 3, value),)


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
