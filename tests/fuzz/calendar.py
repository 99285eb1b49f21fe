"""A calendar file: meetings come out, or a sentence says why not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import islice
from zoneinfo import ZoneInfo

from family_app.domain.ids import MeetingId
from family_app.domain.meeting import Meeting, MeetingKind, occurrences
from family_app.domain.recurrence import LAST, Every, Repeat
from family_app.errors import FileUnreadable
from family_app.exchange.calendar import reader
from family_app.exchange.calendar.writer import written
from tests.fuzz.target import Target

_NOW = datetime(2026, 11, 23, tzinfo=UTC)
_BERLIN = ZoneInfo("Europe/Berlin")
_FIRST, _LAST = date(2026, 1, 1), date(2026, 12, 31)


def read(raw: bytes) -> None:
    found, rejected = reader.parsed(raw)
    keys = [one.source_key for one in found]
    assert len(keys) == len(set(keys))
    assert all(one.why for one in rejected)
    for _ in islice(occurrences(found[:20], _FIRST, _LAST, _BERLIN), 1):
        written(found[:20], _NOW, with_words=True)


def seeds() -> Iterator[bytes]:
    weekly = Repeat(Every.WEEK, 2, (2, 4), until=date(2027, 1, 1))
    last_monday = Repeat(Every.WEEKDAY_OF_MONTH, 1, (1,), LAST)
    day = date(2026, 3, 17)
    known = MeetingKind.MEETING, day, "19:30", "Europe/Berlin", 90
    group = Meeting(
        MeetingId("a"), "Group", *known, weekly, (date(2026, 3, 19),), (date(2026, 5, 1),)
    )
    there = Meeting(
        MeetingId("b"), "", MeetingKind.APPOINTMENT, day, repeat=last_monday, place="Here"
    )
    yield written((group,), _NOW, with_words=True)
    yield written((there,), _NOW, with_words=True)


TARGET = Target(
    "calendar",
    read,
    seeds,
    (FileUnreadable,),
    (
        "BEGIN:VEVENT\r\n",
        "END:VEVENT\r\n",
        "BEGIN:VTIMEZONE\r\n",
        "RRULE:FREQ=WEEKLY;COUNT=",
        "RDATE:20260401T193000\r\n",
        "EXDATE;TZID=Nowhere:",
        "RECURRENCE-ID:",
        "DURATION:-P9999999D",
        "\r\n ",
    ),
    longest=3000,
    share=3,
)
