from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.domain.moments import Moment, Quiet, before, of_days

BERLIN = ZoneInfo("Europe/Berlin")
NIGHT = Quiet(time(21), time(8))
NOON = Quiet(time(12), time(14))
NEVER = Quiet(time(9), time(9))


def local(moment: Moment) -> str:
    return f"{moment.at.astimezone(BERLIN):%d %H:%M}"


@pytest.mark.parametrize(
    ("starts", "quiet", "minutes", "shown"),
    [
        ("2026-11-24T19:00", NIGHT, 60, "24 18:00"),
        # Where the quiet hours end early enough, it waits for that.
        ("2026-11-24T08:30", NIGHT, 60, "24 08:00"),
        # Where they do not, it comes on the evening before.
        ("2026-11-24T07:30", NIGHT, 30, "23 20:59"),
        ("2026-11-24T22:30", NIGHT, 60, "24 20:59"),
        ("2026-11-24T13:00", NOON, 30, "24 11:59"),
        ("2026-11-24T02:00", NEVER, 30, "24 01:30"),
    ],
)
def test_a_message_comes_before_and_never_in_quiet_hours(
    starts: str, quiet: Quiet, minutes: int, shown: str
) -> None:
    assert (
        local(before(datetime.fromisoformat(starts).replace(tzinfo=BERLIN), minutes, quiet))
        == shown
    )


def test_an_hour_before_is_an_hour_before_on_the_night_the_clocks_change() -> None:
    starts = datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN)
    assert local(before(starts, 60, NEVER)) == "29 01:30"


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.integers(0, 300))
def test_it_is_never_after_what_it_is_of_nor_in_quiet_hours(naive: datetime, minutes: int) -> None:
    starts = naive.replace(tzinfo=BERLIN)
    for quiet in (NIGHT, NOON, NEVER):
        found = before(starts, minutes, quiet)
        assert found.at.timestamp() <= starts.timestamp()
        assert not quiet.holds(found.at.astimezone(BERLIN))


def test_a_day_has_one_message_however_much_is_on_it() -> None:
    day = date(2026, 11, 24)
    [found] = of_days([day, day], time(9), NIGHT, BERLIN)
    assert (local(found), found.starts) == ("24 09:00", None)
    [early] = of_days([day], time(6), NIGHT, BERLIN)
    assert local(early) == "24 08:00"


def test_what_has_begun_is_over() -> None:
    starts = datetime(2026, 11, 24, 19, tzinfo=BERLIN)
    one = Moment(datetime(2026, 11, 24, 17, tzinfo=UTC), starts)
    assert not one.is_over(datetime(2026, 11, 24, 17, 59, tzinfo=UTC))
    assert one.is_over(datetime(2026, 11, 24, 18, 0, tzinfo=UTC))
    whole = Moment(datetime(2026, 11, 24, 8, tzinfo=UTC))
    assert not whole.is_over(datetime(2026, 11, 25, 7, 59, tzinfo=UTC))
    assert whole.is_over(datetime(2026, 11, 25, 8, tzinfo=UTC))
