from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.domain.recurrence import LAST, ONCE, Every, Repeat, days, nth_day, turn_of

NEAR = st.dates(date(2019, 1, 1), date(2029, 12, 31))
WEEKDAYS = st.lists(st.integers(1, 7), max_size=7, unique=True).map(tuple)
YEAR = timedelta(days=366)


def listed(repeat: Repeat, first: date, since: date, until: date) -> list[str]:
    return [one.isoformat() for one in days(repeat, first, since, until)]


def test_once_falls_on_its_day_and_on_no_other() -> None:
    day = date(2026, 5, 4)
    assert listed(ONCE, day, date.min, date.max) == ["2026-05-04"]
    assert listed(ONCE, day, date(2026, 5, 5), date.max) == []
    assert listed(ONCE, day, date.min, date(2026, 5, 3)) == []


def test_every_second_week_on_two_days() -> None:
    repeat = Repeat(Every.WEEK, 2, (4, 2))
    found = listed(repeat, date(2026, 3, 5), date(2026, 3, 1), date(2026, 4, 2))
    assert found == ["2026-03-05", "2026-03-17", "2026-03-19", "2026-03-31", "2026-04-02"]


def test_it_ends_on_its_last_day() -> None:
    repeat = Repeat(Every.WEEK, until=date(2026, 3, 19))
    found = listed(repeat, date(2026, 3, 5), date.min, date.max)
    assert found == ["2026-03-05", "2026-03-12", "2026-03-19"]


def test_the_thirty_first_is_the_last_day_of_a_short_month() -> None:
    repeat = Repeat(Every.DAY_OF_MONTH)
    found = listed(repeat, date(2027, 12, 31), date(2028, 1, 1), date(2028, 4, 30))
    assert found == ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"]


def test_the_second_and_the_last_weekday_of_a_month() -> None:
    second = Repeat(Every.WEEKDAY_OF_MONTH, weekdays=(2,), place=2)
    found = listed(second, date(2026, 1, 1), date(2026, 1, 1), date(2026, 3, 31))
    assert found == ["2026-01-13", "2026-02-10", "2026-03-10"]
    last = Repeat(Every.WEEKDAY_OF_MONTH, weekdays=(5,), place=LAST)
    found = listed(last, date(2026, 1, 1), date(2026, 1, 1), date(2026, 3, 31))
    assert found == ["2026-01-30", "2026-02-27", "2026-03-27"]


def test_born_on_a_leap_day() -> None:
    born = date(1988, 2, 29)
    found = listed(Repeat(Every.YEAR), born, date(2026, 1, 1), date(2028, 12, 31))
    assert found == ["2026-02-28", "2027-02-28", "2028-02-29"]


def test_counting_times() -> None:
    weekly = Repeat(Every.WEEK, until=date(2026, 3, 19))
    assert nth_day(weekly, date(2026, 3, 5), 3) == date(2026, 3, 19)
    assert nth_day(weekly, date(2026, 3, 5), 4) is None


@pytest.mark.parametrize("every", Every)
def test_the_ends_of_the_calendar_are_no_trouble(every: Every) -> None:
    for step in (1, 1000):
        for first in (date.min, date(9999, 12, 30), date.max):
            repeat = Repeat(every, step)
            assert first in days(repeat, first, first, first)
            assert all(one >= first for one in days(repeat, first, date(9999, 1, 1), date.max))


def test_a_rule_that_cannot_be_is_refused() -> None:
    wrongs: tuple[dict[str, Any], ...] = (
        {"step": 0},
        {"step": 10**9},
        {"weekdays": (8,)},
        {"place": 32},
        {"every": Every.WEEKDAY_OF_MONTH, "place": 5},
    )
    for wrong in wrongs:
        with pytest.raises(ValueError, match="no such"):
            Repeat(**wrong)


@given(NEAR, NEAR, st.integers(1, 5), WEEKDAYS)
def test_a_weekly_one_falls_on_just_those_days(
    first: date, since: date, step: int, weekdays: tuple[int, ...]
) -> None:
    found = list(days(Repeat(Every.WEEK, step, weekdays), first, since, since + YEAR))
    monday = first - timedelta(days=first.weekday())
    wanted = weekdays or (first.isoweekday(),)
    all_days = (max(first, since) + timedelta(days=n) for n in range(800))
    assert found == [
        one
        for one in all_days
        if one <= since + YEAR
        and one.isoweekday() in wanted
        and (one - monday).days // 7 % step == 0
    ]


@given(NEAR, NEAR, st.integers(1, 30), st.sampled_from(Every), st.integers(0, 4))
def test_a_part_of_the_days_is_a_part_of_all(
    first: date, since: date, step: int, every: Every, place: int
) -> None:
    repeat = Repeat(every, step, place=place)
    whole = list(days(repeat, first, date.min, since + YEAR))
    assert whole == sorted(set(whole))
    assert list(days(repeat, first, since, since + YEAR)) == [one for one in whole if one >= since]


@given(NEAR, st.integers(1, 12))
def test_a_monthly_one_falls_once_in_each_of_its_months(first: date, step: int) -> None:
    by_day = list(days(Repeat(Every.DAY_OF_MONTH, step), first, first, first + 5 * YEAR))
    months = [one.year * 12 + one.month for one in by_day]
    assert {b - a for a, b in pairwise(months)} <= {step}
    assert all(one.day == min(first.day, monthrange(one.year, one.month)[1]) for one in by_day)
    by_weekday = list(days(Repeat(Every.WEEKDAY_OF_MONTH, step), first, first, first + 5 * YEAR))
    assert by_weekday[0] == first
    for one in by_weekday:
        is_last = (one + timedelta(days=7)).month != one.month
        assert one.isoweekday() == first.isoweekday()
        assert is_last if turn_of(first) == LAST else turn_of(one) == turn_of(first)
