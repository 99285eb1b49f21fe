"""How a path through the lessons goes on: its pace, a pause, and coming back after a gap."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from family_app.domain.answers import LessonProgress
from family_app.domain.ids import LessonId

GAP_DAYS = 14
"""After so many days away someone is welcomed back with what they last read."""

PACES = (1, 2, 3)
"""Lessons a week that can be chosen."""


@dataclass(frozen=True, slots=True)
class LastRead:
    """The lesson last read or begun, on which local day, and how many days ago."""

    lesson: LessonId
    on: date
    days_ago: int

    @property
    def is_long_ago(self) -> bool:
        """Whether a short recap is welcome."""
        return self.days_ago >= GAP_DAYS


@dataclass(frozen=True, slots=True)
class PathState:
    """Where someone is on a path. `ends_on` is a guess from the pace, and never a debt."""

    programme: str
    lessons: tuple[LessonId, ...]
    progress: dict[LessonId, LessonProgress] = field(repr=False)
    next_lesson: LessonId | None
    pace: int
    paused: bool
    taken: bool
    ends_on: date | None
    last: LastRead | None

    @property
    def done(self) -> int:
        """How many of its lessons are read."""
        return sum(one in self.progress and self.progress[one].done for one in self.lessons)


def last_read(progress: tuple[LessonProgress, ...], today: date) -> LastRead | None:
    """What was last read or begun, or none."""
    moments = [
        (one.touched_at, one.lesson)
        for one in progress
        if one.touched_at is not None and (one.done or one.position > 0)
    ]
    if not moments:
        return None
    moment, lesson = max(moments)
    on = moment.astimezone().date()
    return LastRead(lesson, on, max(0, (today - on).days))


def next_day(last: date | None, pace: int) -> date | None:
    """The day for which the next lesson is meant at a pace; none before the first lesson.

    Args:
        last: the local day on which a lesson was last read.
        pace: lessons a week.
    """
    return None if last is None else last + timedelta(days=7 // pace)


def ends_on(left: int, pace: int, today: date) -> date | None:
    """When so many lessons will be read at a pace, in whole weeks; none where none is left."""
    return today + timedelta(weeks=-(-left // pace)) if left else None
