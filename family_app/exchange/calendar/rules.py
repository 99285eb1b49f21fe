"""How something repeats, in the words of iCalendar (RFC 5545, 3.3.10), both ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from family_app.domain.recurrence import LAST, Every, Repeat, nth_day, turn_of

_NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_EVERY_DAY = (1, 2, 3, 4, 5, 6, 7)
_KNOWN = frozenset(
    {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "UNTIL", "COUNT", "WKST"}
)
_SHORTEST = 28  # days that every month has


def rule_of(repeat: Repeat, first: date) -> dict[str, Any]:
    """The rule without its end; `first` is the day by which what is not said is taken."""
    found: dict[str, Any] = {"INTERVAL": repeat.step} if repeat.step > 1 else {}
    weekdays = repeat.weekdays or (first.isoweekday(),)
    day = repeat.place or first.day
    match repeat.every:
        case Every.WEEK:
            names = [_NAMES[one - 1] for one in sorted(set(weekdays))]
            return {"FREQ": "WEEKLY", **found, "BYDAY": names}
        case Every.WEEKDAY_OF_MONTH:
            turn = repeat.place or turn_of(first)
            return {"FREQ": "MONTHLY", **found, "BYDAY": f"{turn}{_NAMES[weekdays[0] - 1]}"}
        case Every.DAY_OF_MONTH:
            return {"FREQ": "MONTHLY", **found, **_day_of_month(day)}
        case Every.YEAR:
            last = first.month == 2 and day > _SHORTEST
            longest = date(2000, first.month % 12 + 1, 1).toordinal() - 1
            day = min(day, date.fromordinal(longest).day)
            by_day = {"BYMONTHDAY": -1 if last else day}
            return {"FREQ": "YEARLY", **found, "BYMONTH": first.month, **by_day}
        case Every.ONCE:
            return {}


def repeat_of(rule: Mapping[str, Sequence[Any]], first: date) -> Repeat | None:
    """What a rule says, or none where it says more than is known here.

    A 29th, 30th or 31st is the last day of a month that is shorter, which other programs leave
    out.
    """
    said = {name.upper(): list(values) for name, values in rule.items() if values}
    if not said.keys() <= _KNOWN:
        return None
    try:
        found = _repeat(said, first)
        return _ended(found, said, first) if found is not None else None
    except (ValueError, OverflowError, TypeError):
        return None


def _day_of_month(day: int) -> dict[str, Any]:
    if day <= _SHORTEST:
        return {"BYMONTHDAY": day}
    if day == 31:
        return {"BYMONTHDAY": -1}
    # The last of these days that a month has.
    return {"BYMONTHDAY": list(range(_SHORTEST, day + 1)), "BYSETPOS": -1}


def _repeat(said: dict[str, list[Any]], first: date) -> Repeat | None:
    step = int(said.get("INTERVAL", [1])[0])
    by_day = [str(one).upper() for one in said.get("BYDAY", [])]
    month_days = [int(one) for one in said.get("BYMONTHDAY", [])]
    turns = [int(one) for one in said.get("BYSETPOS", [])]
    months = [int(one) for one in said.get("BYMONTH", [])]
    freq = str(said.get("FREQ", [""])[0]).upper()
    if freq == "YEARLY":
        in_its_month = months in ([], [first.month])
        return _yearly(step, month_days, first) if in_its_month and not (by_day or turns) else None
    if months:
        return None
    if freq == "MONTHLY":
        if by_day and not month_days:
            return _by_weekday(step, by_day, turns)
        return _by_day(step, month_days, turns, first) if not by_day else None
    if month_days or turns or not set(by_day) <= set(_NAMES):
        return None
    weekdays = tuple(sorted(_NAMES.index(one) + 1 for one in by_day))
    if freq == "DAILY" and step == 1:
        return Repeat(Every.WEEK, weekdays=weekdays or _EVERY_DAY)
    starts_week = str(said.get("WKST", ["MO"])[0]).upper()
    if freq == "WEEKLY" and (step == 1 or starts_week == "MO" or len(weekdays) < 2):
        return Repeat(Every.WEEK, step, weekdays)
    return None


def _yearly(step: int, days: list[int], first: date) -> Repeat | None:
    if days == [-1] and first.month == 2:
        return Repeat(Every.YEAR, step, place=29)
    return Repeat(Every.YEAR, step) if days in ([], [first.day]) else None


def _by_day(step: int, days: list[int], turns: list[int], first: date) -> Repeat | None:
    if turns == [-1] and days == list(range(_SHORTEST, days[-1] + 1)):
        return Repeat(Every.DAY_OF_MONTH, step, place=days[-1])
    if turns or len(days) > 1:
        return None
    (day,) = days or [first.day]
    place = 31 if day == -1 else day
    return Repeat(Every.DAY_OF_MONTH, step, place=place) if place > 0 else None


def _by_weekday(step: int, by_day: list[str], turns: list[int]) -> Repeat | None:
    if len(by_day) != 1 or len(turns) > 1:
        return None
    name, before = by_day[0][-2:], by_day[0][:-2]
    turn = int(before) if before else turns[0] if turns else 0
    if name not in _NAMES or turn not in {1, 2, 3, 4, LAST} or (before and turns):
        return None
    return Repeat(Every.WEEKDAY_OF_MONTH, step, (_NAMES.index(name) + 1,), turn)


def _ended(found: Repeat, said: dict[str, list[Any]], first: date) -> Repeat | None:
    if "COUNT" in said:
        last = nth_day(found, first, min(int(said["COUNT"][0]), 100_000))
        return replace(found, until=last)
    (until,) = said.get("UNTIL", [None])[:1]
    if until is None:
        return found
    return replace(found, until=until.date() if isinstance(until, datetime) else until)
