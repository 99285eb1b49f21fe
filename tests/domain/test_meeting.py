from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.domain.ids import MeetingId
from family_app.domain.meeting import (
    Again,
    Meeting,
    MeetingKind,
    MeetingNote,
    Occurrence,
    occurrences,
    starts_at,
)
from family_app.domain.recurrence import Every, Repeat

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
# Half hours, the far ends of the day line, changes at midnight, and a skipped day.
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "America/Sao_Paulo",
    "Asia/Beirut",
    "Africa/Casablanca",
    "UTC",
)
ZONE = st.sampled_from(ZONES)
CLOCK = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
DAYS = st.dates(date(2010, 1, 1), date(2030, 12, 31))


def meeting(day: date, time: str | None = None, zone: str | None = None, **rest: object) -> Meeting:
    return Meeting(MeetingId("m"), "Group", MeetingKind.MEETING, day, time, zone, **rest)  # type: ignore[arg-type]


def clocks(found: tuple[Occurrence, ...]) -> list[str]:
    return [f"{one.starts:%m-%d %H:%M}" for one in found if one.starts]


def test_the_clock_on_the_wall_stays_the_same_over_both_changes() -> None:
    weekly = meeting(date(2026, 3, 24), "19:30", "Europe/Berlin", repeat=Repeat(Every.WEEK))
    spring = occurrences([weekly], date(2026, 3, 20), date(2026, 4, 5), BERLIN)
    assert clocks(spring) == ["03-24 19:30", "03-31 19:30"]
    assert [one.starts.astimezone(UTC).hour for one in spring if one.starts] == [18, 17]
    # New York changes three weeks before Berlin does, so there it moves twice.
    there = occurrences([weekly], date(2026, 10, 20), date(2026, 11, 4), NEW_YORK)
    assert clocks(there) == ["10-20 13:30", "10-27 14:30", "11-03 13:30"]


def test_a_time_that_is_skipped_in_spring_is_an_hour_later() -> None:
    night = meeting(date(2026, 3, 29), "02:30", "Europe/Berlin")
    starts = starts_at(night, night.day, BERLIN)
    assert starts is not None
    assert f"{starts:%d %H:%M}" == "29 03:30"


def test_of_a_time_that_comes_twice_the_first_is_meant() -> None:
    night = meeting(date(2026, 10, 25), "02:30", "Europe/Berlin", minutes=60)
    [one] = occurrences([night], night.day, night.day, BERLIN)
    assert one.starts is not None
    assert one.ends is not None
    assert one.starts.astimezone(UTC).hour == 0
    assert f"{one.ends:%H:%M}" == "02:30"
    assert one.ends.timestamp() - one.starts.timestamp() == 3600


def test_a_day_has_no_zone() -> None:
    birthday = meeting(date(1988, 2, 29), repeat=Repeat(Every.YEAR))
    for zone in ZONES:
        [one] = occurrences([birthday], date(2026, 1, 1), date(2026, 12, 31), ZoneInfo(zone))
        assert (one.shown_on, one.starts) == (date(2026, 2, 28), None)


def test_without_a_zone_it_is_that_hour_wherever_one_is() -> None:
    walk = meeting(date(2026, 6, 1), "08:00")
    for zone in (BERLIN, NEW_YORK):
        assert clocks(occurrences([walk], walk.day, walk.day, zone)) == ["06-01 08:00"]
    nowhere = meeting(date(2026, 6, 1), "08:00", "Nowhere/At all")
    assert clocks(occurrences([nowhere], walk.day, walk.day, BERLIN)) == ["06-01 08:00"]


def test_far_away_it_may_be_on_another_day() -> None:
    late = meeting(date(2026, 6, 1), "23:00", "America/New_York")
    [one] = occurrences([late], date(2026, 6, 2), date(2026, 6, 2), BERLIN)
    assert (one.day, one.shown_on) == (date(2026, 6, 1), date(2026, 6, 2))
    assert occurrences([late], date(2026, 6, 1), date(2026, 6, 1), BERLIN) == ()


def test_days_left_out_and_the_order_of_a_day() -> None:
    daily = Repeat(Every.WEEK, weekdays=(1, 2, 3, 4, 5, 6, 7))
    early = meeting(date(2026, 6, 1), "08:00", repeat=daily, left_out=(date(2026, 6, 2),))
    all_day = meeting(date(2026, 6, 1), repeat=daily)
    found = occurrences([early, all_day], date(2026, 6, 1), date(2026, 6, 2), BERLIN)
    shown = [(one.shown_on.day, one.starts is None) for one in found]
    assert shown == [(1, True), (1, False), (2, True)]


def test_what_cannot_be_is_refused() -> None:
    for wrong in ("24:00", "7:30", "", "٠٧:30"):
        with pytest.raises(ValueError, match="hh:mm"):
            meeting(date(2026, 6, 1), wrong)
    with pytest.raises(ValueError, match="minutes"):
        meeting(date(2026, 6, 1), minutes=-1)


def test_a_note_with_one_word_is_a_note() -> None:
    assert MeetingNote(MeetingId("m"), date(2026, 6, 1), " ", "").is_blank
    assert not MeetingNote(MeetingId("m"), date(2026, 6, 1), again=Again.NO).is_blank


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_trouble(day: date) -> None:
    for zone in ZONES:
        far = meeting(day, "23:59", zone, repeat=Repeat(Every.WEEK))
        assert len(occurrences([far], day, day, BERLIN)) <= 2


@given(DAYS, CLOCK, ZONE, ZONE, st.sampled_from([Every.WEEK, Every.DAY_OF_MONTH]))
def test_every_time_is_seen_once_wherever_the_reader_is(
    first: date, clock: str, zone: str, here: str, every: Every
) -> None:
    one = meeting(first, clock, zone, repeat=Repeat(every))
    span = timedelta(days=100)
    found = occurrences([one], first - span, first + span, ZoneInfo(here))
    by_day = [
        time
        for n in range(-100, 101)
        for day in [first + timedelta(days=n)]
        for time in occurrences([one], day, day, ZoneInfo(here))
    ]
    assert list(found) == by_day
    for time in found:
        assert time.starts is not None
        back = time.starts.astimezone(UTC).astimezone(ZoneInfo(zone))
        wall = datetime.fromisoformat(f"{time.day} {clock}")
        assert timedelta() <= back.replace(tzinfo=None) - wall <= timedelta(days=1)
        skipped = wall.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC).astimezone(ZoneInfo(zone))
        assert (back.replace(tzinfo=None) == wall) == (skipped.replace(tzinfo=None) == wall)


def test_it_falls_on_the_days_beside_its_rule_once_each() -> None:
    again = meeting(
        date(2026, 3, 3),
        repeat=Repeat(Every.WEEK, until=date(2026, 3, 10)),
        also_on=(date(2026, 3, 1), date(2026, 3, 10), date(2026, 3, 20), date(2026, 3, 21)),
        left_out=(date(2026, 3, 21),),
    )
    found = occurrences([again], date(2026, 3, 1), date(2026, 3, 31), BERLIN)
    assert [one.day.day for one in found] == [1, 3, 10, 20]
    assert again.comes_again
    assert not meeting(date(2026, 3, 3)).comes_again
