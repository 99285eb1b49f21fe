"""On which days something falls that repeats: whole calendar days, no clock and no zone."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import islice

LAST = -1
"""As a `place` of `Every.WEEKDAY_OF_MONTH`: the last such day of a month."""

_DAYS = 7
_LONGEST_STEP = 1000


class Every(StrEnum):
    """How something repeats."""

    ONCE = "once"
    WEEK = "week"
    DAY_OF_MONTH = "day_of_month"
    WEEKDAY_OF_MONTH = "weekday_of_month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Repeat:
    """A rule. A month or year that lacks the day has it on the month's last day.

    Attributes:
        every: what passes from one time to the next.
        step: how many of those, from 1: every second week is 2.
        weekdays: of a week, 1 for Monday to 7 for Sunday; none means that of the first day.
        place: of a month, the day from 1 to 31 or the weekday's turn, 1 to 4 or `LAST`; of a year,
            the day of the first day's month. 0 means as the first day has it.
        until: the last day on which it may fall; none means for good.

    Raises:
        ValueError: there is no such rule.
    """

    every: Every = Every.ONCE
    step: int = 1
    weekdays: tuple[int, ...] = ()
    place: int = 0
    until: date | None = None

    def __post_init__(self) -> None:
        by_weekday = self.every is Every.WEEKDAY_OF_MONTH
        lowest, highest = (LAST, 4) if by_weekday else (0, 31)
        if not 1 <= self.step <= _LONGEST_STEP or not lowest <= self.place <= highest:
            raise ValueError("no such step or place")
        if any(not 1 <= one <= _DAYS for one in self.weekdays):
            raise ValueError("no such weekday")


ONCE = Repeat()


def days(repeat: Repeat, first: date, since: date, until: date) -> Iterator[date]:
    """The days on which it falls, from `since` to `until`, in order; none before `first`.

    It falls on the first day too where the rule says so: a weekly one on Tuesdays that is to begin
    on a Monday begins a day later.
    """
    end = until if repeat.until is None else min(until, repeat.until)
    start = max(first, since)
    for day in _falls(repeat, first, start):
        if day > end:
            return
        if day >= start:
            yield day


def nth_day(repeat: Repeat, first: date, number: int) -> date | None:
    """The day of the time counted from 1, or none where there are fewer."""
    found = islice(days(repeat, first, first, date.max), number - 1, number)
    return next(found, None)


def _falls(repeat: Repeat, first: date, start: date) -> Iterator[date]:
    """In order, beginning shortly before `start`, to the end of all calendars."""
    if repeat.every is Every.ONCE:
        yield first
    elif repeat.every is Every.WEEK:
        yield from _weeks(repeat, first, start)
    else:
        yield from _months(repeat, first, start)


def _weeks(repeat: Repeat, first: date, start: date) -> Iterator[date]:
    """Weeks are counted from Monday, as calendars do unless they say otherwise (RFC 5545)."""
    stride = _DAYS * repeat.step
    monday = first.toordinal() - first.weekday()
    number = monday + max(0, start.toordinal() - monday) // stride * stride
    places = sorted(set(repeat.weekdays)) or [first.isoweekday()]
    while number <= date.max.toordinal():
        for place in places:
            if number + place - 1 <= date.max.toordinal():
                yield date.fromordinal(number + place - 1)
        number += stride


def _months(repeat: Repeat, first: date, start: date) -> Iterator[date]:
    stride = repeat.step * (12 if repeat.every is Every.YEAR else 1)
    origin = first.year * 12 + first.month - 1
    number = origin + max(0, start.year * 12 + start.month - 1 - origin) // stride * stride
    while number // 12 <= date.max.year:
        yield _in_month(repeat, first, number // 12, number % 12 + 1)
        number += stride


def _in_month(repeat: Repeat, first: date, year: int, month: int) -> date:
    weekday, length = monthrange(year, month)
    if repeat.every is not Every.WEEKDAY_OF_MONTH:
        return date(year, month, min(repeat.place or first.day, length))
    (wanted,) = repeat.weekdays[:1] or (first.isoweekday(),)
    earliest = (wanted - 1 - weekday) % _DAYS + 1
    place = repeat.place or turn_of(first)
    if place == LAST:
        return date(year, month, earliest + (length - earliest) // _DAYS * _DAYS)
    return date(year, month, earliest + (place - 1) * _DAYS)


def turn_of(day: date) -> int:
    """Which of its month's weekdays a day is, 1 to 4; a fifth one is the last."""
    turn = (day.day - 1) // _DAYS + 1
    return LAST if turn > 4 else turn
