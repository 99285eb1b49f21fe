from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from family_app.domain.answers import LessonProgress
from family_app.domain.ids import LessonId
from family_app.domain.path import ends_on, last_read, next_day

TODAY = date(2026, 11, 23)


def read(lesson: str, day: int, *, position: float = 1.0) -> LessonProgress:
    moment = datetime(2026, 11, day, 12, 0, tzinfo=UTC)
    return LessonProgress(LessonId(lesson), position, touched_at=moment)


def test_the_last_lesson_is_the_one_touched_last_that_was_really_begun() -> None:
    rows = (read("one", 3), read("two", 9), read("only-opened", 20, position=0.0))
    last = last_read(rows, TODAY)
    assert last is not None
    assert (last.lesson, last.days_ago, last.is_long_ago) == ("two", 14, True)
    assert last_read((read("one", 10),), TODAY) is not None
    assert not last_read((read("one", 10),), TODAY).is_long_ago  # type: ignore[union-attr]
    assert last_read((), TODAY) is None


@pytest.mark.parametrize(("pace", "day"), [(1, 27), (2, 23), (3, 22)])
def test_the_next_lesson_comes_at_the_pace(pace: int, day: int) -> None:
    assert next_day(date(2026, 11, 20), pace) == date(2026, 11, day)


def test_before_the_first_lesson_no_day_is_named() -> None:
    assert next_day(None, 2) is None


@pytest.mark.parametrize(
    ("left", "pace", "end"),
    [(4, 2, date(2026, 12, 7)), (5, 2, date(2026, 12, 14)), (1, 3, date(2026, 11, 30))],
)
def test_the_end_is_guessed_in_whole_weeks(left: int, pace: int, end: date) -> None:
    assert ends_on(left, pace, TODAY) == end


def test_what_is_read_has_no_end_to_come() -> None:
    assert ends_on(0, 2, TODAY) is None
