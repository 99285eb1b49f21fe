"""Writes meetings as an iCalendar file. Calendars are shared, so it tells no more than it must."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from family_app.domain.meeting import Meeting, MeetingKind, zone_of
from family_app.domain.recurrence import ONCE, days
from family_app.exchange.calendar.rules import rule_of

if TYPE_CHECKING:
    from icalendar import Event

PLAIN_TITLES = {
    MeetingKind.MEETING: "Meeting",
    MeetingKind.APPOINTMENT: "Appointment",
    MeetingKind.VISIT: "Visit",
    MeetingKind.BIRTHDAY: "Birthday",
    MeetingKind.OTHER: "Date",
}
_MAKER = "-//Calendar//EN"  # no name of a program: others may see it
_UTC = ZoneInfo("UTC")


def written(meetings: Iterable[Meeting], now: datetime, *, with_words: bool) -> bytes:
    """The file. Without `with_words` each has a plain title and neither place nor notes."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    for meeting in meetings:
        first = _first(meeting)
        if first is not None:
            calendar.add_component(_event(meeting, first, now, with_words=with_words))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(meeting: Meeting, first: date, now: datetime, *, with_words: bool) -> Event:
    from icalendar import Event

    event = Event()
    plain = PLAIN_TITLES[meeting.kind]
    event.add("uid", meeting.source_key or meeting.uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", (meeting.title.strip() if with_words else "") or plain)
    event.add("categories", [plain])
    event.add("class", "PRIVATE")
    if with_words and meeting.place.strip():
        event.add("location", meeting.place)
    if with_words and meeting.notes.strip():
        event.add("description", meeting.notes)
    event.add("dtstart", _moment(meeting, first))
    if meeting.time is not None and meeting.minutes:
        event.add("duration", timedelta(minutes=meeting.minutes))
    if meeting.repeat != ONCE and _ruled(meeting) is not None:
        event.add("rrule", {**rule_of(meeting.repeat, meeting.day), **_end(meeting)})
    for day in meeting.left_out:
        event.add("exdate", _moment(meeting, day))
    for day in meeting.also_on:
        event.add("rdate", _moment(meeting, day))
    return event


def _first(meeting: Meeting) -> date | None:
    """The day by which its rule is counted, else the first of the days beside it."""
    ruled = _ruled(meeting)
    return min(meeting.also_on, default=None) if ruled is None else ruled


def _ruled(meeting: Meeting) -> date | None:
    return next(days(meeting.repeat, meeting.day, meeting.day, date.max), None)


def _moment(meeting: Meeting, day: date) -> date | datetime:
    if meeting.time is None:
        return day
    local = datetime.combine(day, time.fromisoformat(meeting.time))
    return local.replace(tzinfo=zone_of(meeting.zone, _UTC)) if meeting.zone else local


def _end(meeting: Meeting) -> dict[str, date | datetime]:
    """The last moment that still counts; of a time with a zone it is in UTC (RFC 5545)."""
    until = meeting.repeat.until
    if until is None:
        return {}
    last = _moment(meeting, until)
    return {"UNTIL": last.astimezone(UTC) if isinstance(last, datetime) and last.tzinfo else last}
