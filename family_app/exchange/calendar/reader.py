"""Reads an iCalendar file as meetings; what cannot be read is listed and the rest is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from family_app.disk_errors import disk_errors
from family_app.domain.ids import MeetingId, natural_uid
from family_app.domain.meeting import LONGEST, Meeting, MeetingKind
from family_app.domain.recurrence import ONCE, Every, Repeat
from family_app.errors import FileUnreadable
from family_app.exchange.calendar.rules import repeat_of
from family_app.exchange.calendar.writer import PLAIN_TITLES
from family_app.exchange.report import Rejected

if TYPE_CHECKING:
    from icalendar import Component

LARGEST = 20_000_000
"""Bytes that a calendar may have."""

_KINDS = {words.casefold(): kind for kind, words in PLAIN_TITLES.items()}
_NOT_ONE = "It is not a calendar file (.ics)."
_NO_DAY = "It has no day that can be read."
_ODD_RULE = "It repeats in a way that this app does not know as a whole. Its first day came in."
_LONGEST_TITLE, _LONGEST_WORDS = 200, 20_000


def read(path: Path) -> tuple[tuple[Meeting, ...], tuple[Rejected, ...]]:
    """The meetings of a file, and what was left out of it.

    Raises:
        FileUnreadable: it is no calendar, or larger than `LARGEST`.
    """
    try:
        with disk_errors(), path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise FileUnreadable(why=_NOT_ONE) from error
    return parsed(data)


def parsed(data: bytes) -> tuple[tuple[Meeting, ...], tuple[Rejected, ...]]:
    """The meetings in the bytes of a file, and what was left out.

    Raises:
        FileUnreadable: it is no calendar, or larger than `LARGEST`.
    """
    from icalendar import Calendar

    if len(data) > LARGEST or b"BEGIN:VCALENDAR" not in data.upper():
        raise FileUnreadable(why=_NOT_ONE)
    try:
        calendars = Calendar.from_ical(data, multiple=True)
        events = [event for one in calendars for event in one.walk("VEVENT")]
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise FileUnreadable(why=_NOT_ONE) from error
    return _all(events)


def _all(events: Sequence[Component]) -> tuple[tuple[Meeting, ...], tuple[Rejected, ...]]:
    found: dict[str, Meeting] = {}
    left: list[Rejected] = []
    moved: list[tuple[str, date]] = []
    for number, event in enumerate(events, start=1):
        key = _text(event, "uid", _LONGEST_TITLE) or f"event {number}"
        instead_of = _day(_value(event, "recurrence-id"))
        if instead_of is not None:
            moved.append((key, instead_of))
            key = f"{key}#{instead_of}"
        if _text(event, "status", 20).upper() == "CANCELLED":
            continue
        try:
            meeting, odd = _meeting(event, key)
        except (ValueError, TypeError, AttributeError, OverflowError):
            left.append(Rejected(f"event {number}", _NO_DAY))
            continue
        found[key] = meeting
        if odd:
            left.append(Rejected(f"event {number}", _ODD_RULE))
    for key, day in moved:
        if key in found:
            out = sorted({*found[key].left_out, day})
            found[key] = replace(found[key], left_out=tuple(out))
    return tuple(found.values()), tuple(left)


def _meeting(event: Component, key: str) -> tuple[Meeting, bool]:
    """A meeting, and whether its rule is not known here."""
    start = _value(event, "dtstart")
    day, time, zone = _start(start)
    rule = event.get("rrule")
    repeat = repeat_of(rule, day) if isinstance(rule, dict) else _whole_days(event, start)
    also_on, others = _also_on(event, start)
    title = _text(event, "summary", _LONGEST_TITLE)
    kind = _kind(event, title)
    meeting = Meeting(
        uid=MeetingId(natural_uid("meeting", key)),
        title="" if title == PLAIN_TITLES[kind] else title,
        kind=kind,
        day=day,
        time=time,
        zone=zone,
        minutes=_minutes(event, start),
        repeat=repeat or ONCE,
        left_out=tuple(sorted(set(_left_out(event)))) if repeat else (),
        also_on=also_on,
        place=_text(event, "location", _LONGEST_WORDS),
        notes=_text(event, "description", _LONGEST_WORDS),
        source_key=key,
    )
    return meeting, repeat is None or isinstance(rule, list) or others


def _start(start: object) -> tuple[date, str | None, str | None]:
    if not isinstance(start, datetime):
        if isinstance(start, date):
            return start, None, None
        raise TypeError("no day")
    zone = None
    if start.tzinfo is not None:
        zone = getattr(start.tzinfo, "key", None)
        if zone is None:
            # A clock of the file's own: the moment is right, its summer time is not known.
            start, zone = start.astimezone(UTC), "UTC"
    return start.date(), start.strftime("%H:%M"), zone


def _whole_days(event: Component, start: object) -> Repeat:
    """Something that lasts some whole days is on each of them."""
    end = _value(event, "dtend")
    if isinstance(start, datetime) or isinstance(end, datetime):
        return ONCE
    if isinstance(start, date) and isinstance(end, date) and end - start > timedelta(days=1):
        return Repeat(Every.WEEK, weekdays=(1, 2, 3, 4, 5, 6, 7), until=end - timedelta(days=1))
    return ONCE


def _minutes(event: Component, start: object) -> int:
    if not isinstance(start, datetime):
        return 0
    length, end = _value(event, "duration"), _value(event, "dtend")
    if length is None and isinstance(end, datetime) and (end.tzinfo is None) == (not start.tzinfo):
        length = end - start
    if not isinstance(length, timedelta):
        return 0
    return max(0, min(LONGEST, round(length.total_seconds() / 60)))


def _left_out(event: Component) -> Iterator[date]:
    return (day for one in _listed(event, "exdate") if (day := _day(one)) is not None)


def _also_on(event: Component, start: object) -> tuple[tuple[date, ...], bool]:
    """The days beside the rule, and whether there are some of another clock, which stay out."""
    found: set[date] = set()
    others = False
    clock = _start(start)[1:]
    for one in _listed(event, "rdate"):
        given = one[0] if isinstance(one, tuple) else one
        try:
            day, *its_clock = _start(given)
        except TypeError:
            others = True
            continue
        if tuple(its_clock) == clock:
            found.add(day)
        else:
            others = True
    return tuple(sorted(found)), others


def _listed(event: Component, name: str) -> Iterator[Any]:
    given = event.get(name, [])
    for one in given if isinstance(given, list) else [given]:
        for inner in getattr(one, "dts", ()):
            yield inner.dt


def _kind(event: Component, title: str) -> MeetingKind:
    given = event.get("categories", [])
    words = [
        str(inner)
        for one in (given if isinstance(given, list) else [given])
        for inner in getattr(one, "cats", ())
    ]
    known = (_KINDS.get(word.casefold()) for word in (*words, title))
    return next((one for one in known if one is not None), MeetingKind.OTHER)


def _value(event: Component, name: str) -> Any:  # noqa: ANN401
    return getattr(event.get(name), "dt", None)


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def _text(event: Component, name: str, most: int) -> str:
    given = event.get(name, "")
    return str(given[0] if isinstance(given, list) and given else given)[:most].strip()
