"""The exercises that were answered, now or at an earlier sitting, newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

from family_app.domain.answers import Answer, AnswerKey, Sitting
from family_app.domain.ids import LessonId

Asks = Callable[[AnswerKey], bool]
"""Whether the question of an answer is still asked by a lesson."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An exercise with today's answers and those put aside before, oldest sitting first.

    `gone` says that no lesson asks this any more.
    """

    lesson: LessonId
    exercise: str
    answers: tuple[Answer, ...] = field(default=(), repr=False)
    earlier: tuple[Sitting, ...] = field(default=(), repr=False)
    gone: bool = False

    @property
    def day(self) -> date | None:
        """The local day on which it was last answered or put aside."""
        days = [at.astimezone().date() for one in self.answers if (at := one.at) is not None]
        days += [one.put_aside_on for one in self.earlier]
        return max(days, default=None)

    @property
    def at(self) -> datetime:
        """When it was last answered, for putting the newest first."""
        times = [one.at for one in self.answers if one.at is not None]
        times += [datetime.combine(one.put_aside_on, time(), UTC) for one in self.earlier]
        return max(times, default=datetime.min.replace(tzinfo=UTC))


def answered(
    answers: Iterable[Answer], sittings: Sequence[Sitting], asks: Asks
) -> tuple[Answered, ...]:
    """Group answers and sittings by exercise, newest first; what is gone comes in parts of its own.

    An exercise of which only some questions are gone appears twice: with what is still asked, and
    among the gone with the rest. Its earlier sittings stay whole with the first.
    """
    now: dict[tuple[LessonId, str, bool], list[Answer]] = {}
    for one in answers:
        now.setdefault((one.key.lesson, one.key.exercise, not asks(one.key)), []).append(one)
    before: dict[tuple[LessonId, str, bool], list[Sitting]] = {}
    for sitting in sittings:
        gone = not any(asks(one.key) for one in sitting.answers)
        before.setdefault((sitting.lesson, sitting.exercise, gone), []).append(sitting)
    found = (
        Answered(lesson, exercise, tuple(now.get(key, ())), tuple(before.get(key, ())), gone)
        for key in dict.fromkeys((*now, *before))
        for lesson, exercise, gone in (key,)
    )
    return tuple(sorted(found, key=_newest, reverse=True))


def _newest(one: Answered) -> datetime:
    return one.at
