"""Days, months and years as people type them."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from family_app.domain.snippet import fold

_DAYS_AGO = {"today": 0, "hoy": 0, "yesterday": 1, "ayer": 1}
_MONTHS = (
    ("january", "enero"),
    ("february", "febrero"),
    ("march", "marzo"),
    ("april", "abril"),
    ("may", "mayo"),
    ("june", "junio"),
    ("july", "julio"),
    ("august", "agosto"),
    ("september", "septiembre", "setiembre"),
    ("october", "octubre"),
    ("november", "noviembre"),
    ("december", "diciembre"),
)
_LEAST_LETTERS = 3
_FILLER = frozenset({"de", "del", "of"})
_PARTS = re.compile(r"[^\W\d_]+|\d+")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class DateSpan:
    """All days from `first` to `last`, both with them."""

    first: date
    last: date


def read_dates(text: str, today: date) -> DateSpan | None:
    """The days that "2024", "2024-05", "17.5.2024", "May 2024", "17 may" or "today" stand for.

    A month without a year is the last one that has begun. None where the words are no date, or
    could be two: "5/6/2024" is one day in one country and another day in the next.
    """
    typed = fold(text).strip()
    if typed in _DAYS_AGO:
        day = today - timedelta(days=_DAYS_AGO[typed])
        return DateSpan(day, day)
    if len(typed) > _LONGEST or not typed.isascii():
        return None
    parts = [part for part in _PARTS.findall(typed) if part not in _FILLER]
    named = [_month_number(part) for part in parts if part.isalpha()]
    numbers = [part for part in parts if part.isdigit()]
    if not named:
        return _from_numbers(numbers, in_doubt="/" in typed)
    if len(named) > 1 or named[0] is None:
        return None
    return _from_month(named[0], numbers, today)


def _month_number(word: str) -> int | None:
    if len(word) < _LEAST_LETTERS:
        return None
    for number, names in enumerate(_MONTHS, start=1):
        if any(name.startswith(word) for name in names):
            return number
    return None


def _from_numbers(numbers: list[str], *, in_doubt: bool) -> DateSpan | None:
    years = [_is_year(number) for number in numbers]
    values = [int(number) for number in numbers]
    match years:
        case [True]:
            return _year(values[0])
        case [True, False]:
            return _month(values[0], values[1])
        case [False, True]:
            return _month(values[1], values[0])
        case [True, False, False]:
            return _day(*values)
        case [False, False, True]:
            day_first = _day(values[2], values[1], values[0])
            month_first = _day(values[2], values[0], values[1]) if in_doubt else None
            if day_first and month_first and day_first != month_first:
                return None
            return day_first or month_first
    return None


def _from_month(month: int, numbers: list[str], today: date) -> DateSpan | None:
    years = [int(number) for number in numbers if _is_year(number)]
    days = [int(number) for number in numbers if not _is_year(number)]
    if len(years) > 1 or len(days) > 1:
        return None
    year = years[0] if years else today.year
    found = _day(year, month, days[0]) if days else _month(year, month)
    if not years and found and found.first > today and year > MINYEAR:
        return _day(year - 1, month, days[0]) if days else _month(year - 1, month)
    return found


def _is_year(number: str) -> bool:
    return len(number) == len("2024")


def _year(year: int) -> DateSpan | None:
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return DateSpan(date(year, 1, 1), date(year, 12, 31))


def _month(year: int, month: int) -> DateSpan | None:
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= len(_MONTHS)):
        return None
    return DateSpan(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _day(year: int, month: int, day: int) -> DateSpan | None:
    whole = _month(year, month)
    if whole is None or not 1 <= day <= whole.last.day:
        return None
    one = date(year, month, day)
    return DateSpan(one, one)
