from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from family_app.domain.ids import MeetingId
from family_app.domain.meeting import LONGEST, Meeting, MeetingKind, occurrences
from family_app.domain.recurrence import LAST, Every, Repeat, days
from family_app.exchange.calendar.reader import read
from family_app.exchange.calendar.writer import written

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))
WORDS = st.text(st.characters(exclude_categories=("C", "Z")), max_size=40)
REPEATS = st.one_of(
    st.just(Repeat()),
    st.builds(
        Repeat,
        st.just(Every.WEEK),
        st.integers(1, 5),
        st.lists(st.integers(1, 7), unique=True, max_size=7).map(tuple),
        until=st.none() | DAYS,
    ),
    st.builds(
        Repeat,
        st.just(Every.WEEKDAY_OF_MONTH),
        st.integers(1, 5),
        st.integers(1, 7).map(lambda one: (one,)) | st.just(()),
        st.sampled_from((LAST, 0, 1, 2, 3, 4)),
        st.none() | DAYS,
    ),
    st.builds(
        Repeat,
        st.just(Every.DAY_OF_MONTH),
        st.integers(1, 5),
        place=st.integers(0, 31),
        until=st.none() | DAYS,
    ),
    st.builds(Repeat, st.just(Every.YEAR), st.integers(1, 5), until=st.none() | DAYS),
)
MEETINGS = st.builds(
    Meeting,
    st.uuids().map(lambda one: MeetingId(str(one))),
    WORDS,
    st.sampled_from(MeetingKind),
    DAYS,
    st.none() | st.times().map(lambda one: one.strftime("%H:%M")),
    st.sampled_from((None, "Europe/Berlin", "America/New_York", "Australia/Lord_Howe")),
    st.integers(0, LONGEST),
    REPEATS,
    left_out=st.lists(DAYS, max_size=3).map(tuple),
    also_on=st.lists(DAYS, max_size=4, unique=True).map(lambda some: tuple(sorted(some))),
    place=WORDS,
    notes=WORDS,
)


def back(data: bytes) -> tuple[Meeting, ...]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "a.ics"
        file.write_bytes(data)
        found, left = read(file)
    assert left == ()
    return found


@given(MEETINGS)
def test_what_goes_out_falls_on_the_same_days_when_it_comes_back(one: Meeting) -> None:
    first = next(one.days(date.min, date.max), None)
    found = back(written([one], NOW, with_words=True))
    if first is None:
        assert not any(True for came in found for _ in came.days(date.min, date.max))
        return
    [came] = found
    assert (came.kind, came.place, came.notes) == (one.kind, one.place, one.notes)
    assert came.title == one.title
    assert came.source_key == one.uid
    assert came.minutes == (one.minutes if one.time else 0)
    last = first + timedelta(days=2500)
    starts = [
        [(time.shown_on, time.starts) for time in occurrences([which], first, last, BERLIN)]
        for which in (one, came)
    ]
    assert starts[0] == starts[1]


@given(DAYS, REPEATS)
def test_another_program_finds_the_same_days(first: date, repeat: Repeat) -> None:
    wanted = list(islice(days(repeat, first, first, date(2060, 1, 1)), 30))
    if not wanted or repeat.every is Every.ONCE:
        return
    one = Meeting(MeetingId("m"), "", MeetingKind.OTHER, first, repeat=repeat)
    lines = written([one], NOW, with_words=False).decode().replace("\r\n ", "").split("\r\n")
    [rule] = [line.removeprefix("RRULE:") for line in lines if line.startswith("RRULE:")]
    start = datetime.combine(wanted[0], datetime.min.time())
    theirs = rrulestr(rule, dtstart=start).xafter(start, count=len(wanted), inc=True)
    assert [day.date() for day in theirs] == wanted
