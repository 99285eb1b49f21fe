"""Which exercises were answered, and in which order they are shown."""

from __future__ import annotations

from datetime import UTC, date, datetime

from family_app.domain.answered import answered
from family_app.domain.answers import Answer, AnswerKey, Sitting
from family_app.domain.ids import LessonId

ONE, TWO, LOST = LessonId("one"), LessonId("two"), LessonId("lost")


def given(lesson: LessonId, field: str, day: int, exercise: str = "e") -> Answer:
    at = datetime(2026, 11, day, 12, tzinfo=UTC)
    return Answer(AnswerKey(lesson, exercise, field), 1, f"of {field}", at)


def sitting(lesson: LessonId, day: int) -> Sitting:
    answers = (given(lesson, "a", day),)
    return Sitting(f"s{day}", lesson, "e", date(2026, 11, day), answers)


def asks(key: AnswerKey) -> bool:
    return key.lesson != LOST and key.field != "dropped"


def test_the_newest_comes_first_with_its_sittings() -> None:
    answers = [given(ONE, "a", 3), given(TWO, "a", 9), given(TWO, "b", 5)]
    found = answered(answers, [sitting(ONE, 1), sitting(ONE, 2)], asks)
    assert [(one.lesson, len(one.answers), len(one.earlier)) for one in found] == [
        (TWO, 2, 0),
        (ONE, 1, 2),
    ]
    assert found[0].day == date(2026, 11, 9)


def test_what_was_put_aside_and_not_answered_again_is_there_too() -> None:
    [one] = answered([], [sitting(ONE, 4)], asks)
    assert (one.answers, one.day, one.gone) == ((), date(2026, 11, 4), False)


def test_what_no_lesson_asks_any_more_comes_apart() -> None:
    answers = [given(ONE, "a", 3), given(ONE, "dropped", 2), given(LOST, "a", 1)]
    found = answered(answers, [sitting(LOST, 1)], asks)
    assert [(one.lesson, one.gone) for one in found] == [(ONE, False), (ONE, True), (LOST, True)]
    assert [one.key.field for one in found[1].answers] == ["dropped"]
    assert len(found[2].earlier) == 1
