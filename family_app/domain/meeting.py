"""Meetings and dates: what is in the diary once or again and again, and how a meeting was."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from family_app.domain.ids import MeetingId, PersonId
from family_app.domain.recurrence import ONCE, Repeat, days

_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_A_DAY = timedelta(days=1)
LONGEST = 7 * 24 * 60
"""Minutes that a meeting may last."""


class MeetingKind(StrEnum):
    """What is in the diary."""

    MEETING = "meeting"
    APPOINTMENT = "appointment"
    VISIT = "visit"
    BIRTHDAY = "birthday"
    OTHER = "other"


class Again(StrEnum):
    """Whether someone means to go again."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Meeting:
    """Something on a day, or on many.

    Attributes:
        uid: its name everywhere.
        title: as the user calls it; may be empty.
        kind: what it is.
        day: the first day it may fall on, in its own zone.
        time: the wall clock there, `hh:mm`; none where it lasts all day.
        zone: the IANA name of where that clock hangs; none is wherever this computer is.
        minutes: how long it lasts; 0 where nobody knows.
        repeat: on which days it falls.
        left_out: days on which it would fall and does not.
        also_on: days on which it falls beside those of `repeat`, in order.
        person: the group or person it is with.
        place: where it is.
        notes: whatever helps.
        source_key: what names it in the calendar that it came from.

    Raises:
        ValueError: the time is no time, or it lasts longer than `LONGEST`.
    """

    uid: MeetingId
    title: str = field(repr=False)
    kind: MeetingKind
    day: date
    time: str | None = None
    zone: str | None = None
    minutes: int = 0
    repeat: Repeat = ONCE
    left_out: tuple[date, ...] = ()
    also_on: tuple[date, ...] = ()
    person: PersonId | None = None
    place: str = field(default="", repr=False)
    notes: str = field(default="", repr=False)
    source_key: str | None = None

    def __post_init__(self) -> None:
        if self.time is not None and _CLOCK.fullmatch(self.time) is None:
            raise ValueError("a time is hh:mm")
        if not 0 <= self.minutes <= LONGEST:
            raise ValueError("a meeting lasts from 0 to 10080 minutes")

    @property
    def comes_again(self) -> bool:
        """Whether it may fall on more than one day."""
        return self.repeat != ONCE or bool(self.also_on)

    def days(self, since: date, until: date) -> Iterator[date]:
        """The days of its own zone on which it falls, from `since` to `until`, in order."""
        others = sorted({one for one in self.also_on if since <= one <= until})
        ruled = days(self.repeat, self.day, since, until)
        before = None
        for day in heapq.merge(ruled, others):
            if day != before and day not in self.left_out:
                yield day
            before = day


@dataclass(frozen=True, slots=True)
class MeetingNote:
    """How a meeting was on one day, `day` being that of the meeting's own zone."""

    meeting: MeetingId
    day: date
    felt: str = field(default="", repr=False)
    liked: str = field(default="", repr=False)
    again: Again | None = None

    @property
    def is_blank(self) -> bool:
        """Whether it says nothing."""
        return not (self.felt.strip() or self.liked.strip() or self.again)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time that a meeting falls on.

    Attributes:
        meeting: what it is.
        day: the day in the meeting's own zone, which names this time.
        shown_on: the day where the reader is.
        starts: the moment it begins, in the reader's zone; none where it lasts all day.
    """

    meeting: Meeting
    day: date
    shown_on: date
    starts: datetime | None = None

    @property
    def ends(self) -> datetime | None:
        """The moment it ends, or none where nobody knows."""
        if self.starts is None or not self.meeting.minutes:
            return None
        over = self.starts.astimezone(UTC) + timedelta(minutes=self.meeting.minutes)
        return over.astimezone(self.starts.tzinfo)


def zone_of(name: str | None, here: ZoneInfo) -> ZoneInfo:
    """The zone of this name; the reader's own for none, and for one that is not known."""
    if not name:
        return here
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return here


def starts_at(meeting: Meeting, day: date, here: ZoneInfo) -> datetime | None:
    """The moment at which it begins on a day of its own zone, in the reader's zone.

    A clock time that is skipped in spring is that much later, and of one that comes twice in
    autumn the first is meant (RFC 5545, 3.3.5).
    """
    if meeting.time is None:
        return None
    clock = time.fromisoformat(meeting.time)
    local = datetime.combine(day, clock, zone_of(meeting.zone, here))
    try:
        return local.astimezone(UTC).astimezone(here)
    except OverflowError:
        return None


def occurrences(
    meetings: Iterable[Meeting], first: date, last: date, here: ZoneInfo
) -> tuple[Occurrence, ...]:
    """All that falls on the reader's days from `first` to `last`, in the order of the day.

    On each day come first those that last all day, then by the clock.
    """
    found = [
        one
        for meeting in meetings
        for one in _of(meeting, first, last, here)
        if first <= one.shown_on <= last
    ]
    return tuple(sorted(found, key=_order))


def _of(meeting: Meeting, first: date, last: date, here: ZoneInfo) -> Iterator[Occurrence]:
    # Across the world a moment's day is the same, the one before or the one after.
    since = first - _A_DAY if first > date.min else first
    until = last + _A_DAY if last < date.max else last
    for day in meeting.days(since, until):
        starts = starts_at(meeting, day, here)
        yield Occurrence(meeting, day, day if starts is None else starts.date(), starts)


def _order(one: Occurrence) -> tuple[date, bool, float, str, str]:
    # Two moments of one zone would be compared by the wall clock, which goes back in autumn.
    moment = one.starts.timestamp() if one.starts else 0.0
    title = one.meeting.title.casefold()
    return one.shown_on, one.starts is not None, moment, title, one.meeting.uid
