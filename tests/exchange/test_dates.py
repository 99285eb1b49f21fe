from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from family_app.exchange.dates import local_moment, read_moment


@pytest.fixture(params=["Pacific/Honolulu", "Pacific/Tongatapu", "Europe/Berlin"])
def zone(request: pytest.FixtureRequest) -> Iterator[str]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system cannot change its time zone for one process")
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield request.param
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


def test_a_written_local_day_stays_that_day_everywhere(zone: str) -> None:
    for text in ("2024-03-31", "2024-03-31 23:59", "2024-03-31T00:01:00+13:00"):
        moment = read_moment(text)
        assert moment is not None
        assert moment.day == date(2024, 3, 31), zone


def test_utc_becomes_the_local_day(zone: str) -> None:
    moment = read_moment("2024-06-15T11:30:00Z")
    assert moment is not None
    expected = {"Pacific/Honolulu": (15, "01:30"), "Pacific/Tongatapu": (16, "00:30")}
    day, at = expected.get(zone, (15, "13:30"))
    assert (moment.day.day, moment.time) == (day, at)


@pytest.mark.parametrize(
    "name", ["Mars/Olympus", "../../etc/passwd", "/etc/localtime", "", "x" * 500, "Europe/\0"]
)
def test_a_zone_that_is_none_leaves_the_day_of_this_computer(zone: str, name: str) -> None:
    moment, found = local_moment(datetime(2024, 6, 15, 11, 30, tzinfo=UTC), name)
    expected = read_moment("2024-06-15T11:30:00Z")
    assert (moment, found) == (expected, None), zone


def test_the_first_and_the_last_moment_have_a_day() -> None:
    for when in (datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, tzinfo=UTC)):
        for name in ("Pacific/Honolulu", "Pacific/Tongatapu"):
            assert abs(local_moment(when, name)[0].day - when.date()) <= timedelta(days=1)


@pytest.mark.parametrize("text", ["", "soon", "2024-02-30", "2024-01-01 29:00", "0000-00-00"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert read_moment(text) is None
