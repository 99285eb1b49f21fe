"""Meetings and dates: keeping them, when they fall, and how a meeting was."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from family_app.domain.birthday import Birthday
from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.ids import MeetingId, natural_uid
from family_app.domain.meeting import Meeting, MeetingKind, MeetingNote, Occurrence, occurrences
from family_app.domain.person import Person, PersonState
from family_app.domain.recurrence import Every, Repeat

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork

SOON = timedelta(days=7)
"""How far ahead Today looks."""

_SOME_LEAP_YEAR = 1904


@dataclass(frozen=True, slots=True)
class Diary:
    """What falls in a stretch of days, and how meetings were in it, by meeting and day.

    `on_cards` are birthdays, which are changed on the card of their person.
    """

    times: tuple[Occurrence, ...]
    notes: dict[tuple[MeetingId, date], MeetingNote]
    on_cards: frozenset[MeetingId] = frozenset()


def diary(uow: UnitOfWork, first: date, last: date, here: ZoneInfo) -> Diary:
    """All that falls on the reader's days from `first` to `last`."""
    notes = {(one.meeting, one.day): one for one in uow.meetings.notes()}
    birthdays = _birthdays(uow)
    times = occurrences((*uow.meetings.all(), *birthdays), first, last, here)
    return Diary(times, notes, frozenset(one.uid for one in birthdays))


def next_ones(
    uow: UnitOfWork, now: datetime, here: ZoneInfo, limit: int = 3
) -> tuple[Occurrence, ...]:
    """What comes within a week and is not over, the soonest first."""
    today = now.astimezone(here).date()
    coming = occurrences((*uow.meetings.all(), *_birthdays(uow)), today, today + SOON, here)
    return tuple(one for one in coming if not is_over(one, now))[:limit]


def is_over(one: Occurrence, now: datetime) -> bool:
    """Whether it has ended; what nobody knows the length of lasts an hour."""
    ends = one.ends or (one.starts + timedelta(hours=1) if one.starts else None)
    return ends is not None and ends.timestamp() <= now.timestamp()


def save_meeting(uow: UnitOfWork, meeting: Meeting) -> Changes:
    """Make or change a meeting, with all the times it falls on."""
    uow.meetings.save(meeting, uow.now)
    return Changes.of(Kind.MEETING, meeting.uid)


def leave_out(uow: UnitOfWork, uid: MeetingId, day: date) -> Changes:
    """It does not take place on this one day of many."""
    return _with_days_out(uow, uid, day, out=True)


def put_back(uow: UnitOfWork, uid: MeetingId, day: date) -> Changes:
    """It takes place on this day after all."""
    return _with_days_out(uow, uid, day, out=False)


def remove(uow: UnitOfWork, uid: MeetingId) -> Changes:
    """Take a meeting out, with all its times."""
    return _changed(uow.meetings.set_deleted(uid, uow.now, deleted=True), uid)


def restore(uow: UnitOfWork, uid: MeetingId) -> Changes:
    """Bring it back."""
    return _changed(uow.meetings.set_deleted(uid, uow.now, deleted=False), uid)


def note(uow: UnitOfWork, note: MeetingNote) -> Changes:
    """Keep how a meeting was; a note that says nothing is taken out."""
    return _changed(uow.meetings.save_note(note, uow.now), note.meeting)


def _birthdays(uow: UnitOfWork) -> tuple[Meeting, ...]:
    """The birthdays of the circle, but of nobody who has died."""
    living = (one for one in uow.people.all() if one.state is not PersonState.REMEMBERED)
    return tuple(found for one in living if (found := birthday_of(one)) is not None)


def birthday_of(person: Person) -> Meeting | None:
    """The birthday on someone's card as a date of every year; it is changed on the card."""
    born = Birthday.from_text(person.birthday)
    if born is None:
        return None
    first = date(born.year or _SOME_LEAP_YEAR, born.month, born.day)
    uid = MeetingId(natural_uid("birthday", person.uid))
    yearly = Repeat(Every.YEAR)
    return Meeting(uid, person.name, MeetingKind.BIRTHDAY, first, repeat=yearly)


def _with_days_out(uow: UnitOfWork, uid: MeetingId, day: date, *, out: bool) -> Changes:
    meeting = uow.meetings.get(uid)
    if meeting is None or not meeting.comes_again or (day in meeting.left_out) == out:
        return NOTHING
    wanted = {*meeting.left_out, day} if out else set(meeting.left_out) - {day}
    return save_meeting(uow, replace(meeting, left_out=tuple(sorted(wanted))))


def _changed(changed: bool, uid: MeetingId) -> Changes:
    return Changes.of(Kind.MEETING, uid) if changed else NOTHING
