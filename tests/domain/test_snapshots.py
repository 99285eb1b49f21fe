"""Which automatic copies stay, whatever someone or their clock does."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from family_app.domain.snapshots import FEWEST, Snapshot, to_remove

START = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)
ROOM = 10**12


def copy(number: int, moment: datetime, size: int = 1000) -> Snapshot:
    return Snapshot(f"{number:06}", number, moment, moment.date(), "day", size)


def live(moments: list[datetime], limit: int = ROOM, size: int = 1000) -> list[Snapshot]:
    """Copies made at these moments one after the other, thinned after each."""
    kept: list[Snapshot] = []
    for number, moment in enumerate(moments, start=1):
        kept.append(copy(number, moment, size))
        gone = set(to_remove(kept, limit))
        kept = [one for one in kept if one not in gone]
    return kept


def days_of(kept: list[Snapshot]) -> set[date]:
    return {one.day for one in kept}


def test_a_hundred_unlocks_in_an_hour_leave_yesterday_alone() -> None:
    yesterday = START - timedelta(days=1)
    hour = [START + timedelta(seconds=36 * number) for number in range(100)]
    kept = live([yesterday, *hour])
    assert yesterday.date() in days_of(kept)
    assert len(kept) == 11


def test_two_years_of_days() -> None:
    kept = live([START + timedelta(days=number) for number in range(730)])
    last = START + timedelta(days=729)
    assert {last.date() - timedelta(days=number) for number in range(14)} <= days_of(kept)
    weeks = {one.day.isocalendar()[:2] for one in kept}
    assert {(last - timedelta(weeks=number)).date().isocalendar()[:2] for number in range(8)} <= (
        weeks
    )
    assert len({(one.day.year, one.day.month) for one in kept}) >= 12
    assert len(kept) <= 14 + 8 + 12


def test_over_the_limit_weeks_go_before_days_and_days_before_months() -> None:
    moments = [START + timedelta(days=number) for number in range(400)]
    full = live(moments)
    some = live(moments, limit=20 * 1000)
    assert len(some) == 20
    assert full[-1] in some
    latest = {one.number for one in full[-10:]}
    assert latest <= {one.number for one in some}
    assert len({(one.day.year, one.day.month) for one in some}) > 8


@given(
    st.lists(st.integers(min_value=-400 * 24, max_value=400 * 24), min_size=1, max_size=60),
    st.integers(min_value=1, max_value=60_000),
)
def test_any_clock_and_any_limit(hours: list[int], limit: int) -> None:
    moments = [START + timedelta(hours=hour) for hour in hours]
    kept = live(moments, limit)
    assert kept[-1].number == len(moments), "the newest always stays"
    assert len(kept) >= min(FEWEST, len(moments))
    assert len(kept) <= FEWEST or sum(one.size for one in kept) <= limit


@given(
    st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), max_size=40),
    st.lists(st.integers(min_value=0, max_value=3600), min_size=1, max_size=120),
)
def test_one_day_never_costs_an_earlier_day(before: list[datetime], seconds: list[int]) -> None:
    """However much happens in one hour, what stood the evening before is still there."""
    earlier = live([moment.replace(tzinfo=UTC) for moment in sorted(before)])
    count = len(before)
    start = datetime(2031, 5, 5, 9, 0, tzinfo=UTC)
    kept = [*earlier]
    for number, second in enumerate(seconds, start=1):
        kept.append(copy(count + number, start + timedelta(seconds=second)))
        gone = set(to_remove(kept, ROOM))
        kept = [one for one in kept if one not in gone]
    if earlier:
        assert earlier[-1] in kept
        expected = sorted(days_of(earlier))[-13:]
        assert set(expected) <= days_of(kept)


def test_a_clock_set_back_costs_nothing() -> None:
    good = live([START + timedelta(days=number) for number in range(12)])
    wrong = live_on(good, [datetime(2011, 1, 1, 0, minute, tzinfo=UTC) for minute in range(9)])
    assert days_of(good) <= days_of(wrong)
    assert wrong[-1].day == date(2011, 1, 1)


def live_on(kept: list[Snapshot], moments: list[datetime]) -> list[Snapshot]:
    number = max(one.number for one in kept)
    for moment in moments:
        number += 1
        kept = [*kept, copy(number, moment)]
        gone = set(to_remove(kept, ROOM))
        kept = [one for one in kept if one not in gone]
    return kept
