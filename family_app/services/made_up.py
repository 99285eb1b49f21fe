"""Fills a throw-away space with the made-up family, through the same acts a user has."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from family_app.content.made_up import (
    MadeUpAnswer,
    MadeUpEntry,
    MadeUpFamily,
    MadeUpMeeting,
    MadeUpPerson,
)
from family_app.domain.answers import AnswerKey
from family_app.domain.birthday import Birthday
from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, LessonId, MeetingId, PersonId, PlanItemId, natural_uid
from family_app.domain.meeting import Again, Meeting, MeetingNote
from family_app.domain.person import ContactKind, ContactPoint, Person, Ring
from family_app.domain.plan import PlanItem
from family_app.domain.recurrence import Repeat
from family_app.services import check_ins, circle, journal, lessons, meetings, plan, reminders

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def fill_with_family(uow: UnitOfWork, family: MadeUpFamily, today: date) -> None:
    """Write every person, page, check-in, answer and plan line of the made-up family."""
    for member in family.person:
        _add_person(uow, member, today)
    for entry in family.entry:
        journal.save_entry(uow, _draft(entry, today))
    for day in family.check_in:
        when = today - timedelta(days=day.days_ago)
        check_ins.check_in(uow, when, strain=day.strain, hope=day.hope)
    for lesson in family.done:
        lessons.set_done(uow, LessonId(lesson.lesson), True)
    for lesson in family.started:
        lessons.set_position(uow, LessonId(lesson.lesson), lesson.position)
    _answer(uow, family, today)
    for meeting in family.meeting:
        _add_meeting(uow, meeting, today)
    for reminder in family.reminder:
        reminders.ask(
            uow, person_uid(reminder.person), LessonId(reminder.lesson), reminder.text, today
        )
    for position, line in enumerate(family.plan):
        uid = PlanItemId(natural_uid("made-up", "plan", str(position)))
        who = person_uid(line.person) if line.person else None
        plan.save_item(uow, PlanItem(uid, line.step, line.text, who, position))


def person_uid(name: str) -> PersonId:
    """The uid of a made-up person, the same at every run."""
    return PersonId(natural_uid("made-up", "person", name))


def entry_uid(name: str) -> EntryId:
    """The uid of a made-up page, the same at every run."""
    return EntryId(natural_uid("made-up", "entry", name))


def _answer(uow: UnitOfWork, family: MadeUpFamily, today: date) -> None:
    """Oldest sittings first; each but today's is put aside as it was."""
    oldest_first = sorted(family.answer, key=_sitting, reverse=True)
    for (days, lesson, exercise), answers in groupby(oldest_first, key=_sitting):
        for answer in answers:
            key = AnswerKey(LessonId(lesson), exercise, answer.field)
            lessons.answer(uow, key, 1, answer.stored())
        if days:
            uid = natural_uid("made-up", "sitting", lesson, exercise, str(days))
            day = today - timedelta(days=days)
            lessons.put_aside(uow, LessonId(lesson), exercise, uid, day)


def _add_meeting(uow: UnitOfWork, given: MadeUpMeeting, today: date) -> None:
    uid = MeetingId(natural_uid("made-up", "meeting", given.id))
    day = today + timedelta(days=given.days_from)
    repeat = Repeat(given.every, given.step)
    who = person_uid(given.person) if given.person else None
    meetings.save_meeting(
        uow,
        Meeting(
            uid,
            given.title,
            given.kind,
            day,
            given.time,
            minutes=given.minutes,
            repeat=repeat,
            person=who,
            place=given.place,
        ),
    )
    if given.noted:
        meetings.note(uow, MeetingNote(uid, day, given.noted, again=Again.YES))


def _sitting(answer: MadeUpAnswer) -> tuple[int, str, str]:
    return answer.days_ago, answer.lesson, answer.exercise


def _add_person(uow: UnitOfWork, member: MadeUpPerson, today: date) -> None:
    contacts = [
        ContactPoint(kind, value)
        for kind, value in (
            (ContactKind.PHONE, member.phone),
            (ContactKind.EMAIL, member.email),
        )
        if value
    ]
    uid = person_uid(member.id)
    circle.save_person(
        uow,
        Person(
            uid=uid,
            name=member.name,
            kind=member.kind,
            tie=member.tie,
            ring=Ring(member.ring),
            angle=member.angle,
            state=member.state,
            helps_with=member.helps_with,
            knows=member.knows,
            safe_when=member.safe_when,
            contacts=tuple(contacts),
            birthday=_birthday(member, today),
        ),
    )
    if member.touch is not None:
        day = today - timedelta(days=member.touch.days_ago)
        circle.note_touch(uow, uid, member.touch.kind, day, member.touch.note)


def _birthday(member: MadeUpPerson, today: date) -> str:
    if member.birthday_in is None:
        return ""
    day = today + timedelta(days=member.birthday_in)
    return Birthday(day.month, day.day).text()


def _draft(entry: MadeUpEntry, today: date) -> Draft:
    return Draft(
        uid=entry_uid(entry.id),
        number=1,
        day=today - timedelta(days=entry.days_ago),
        time=entry.time,
        title=entry.title,
        body=entry.body.strip(),
        tags=entry.tags,
        people=tuple(person_uid(name) for name in entry.people),
        lessons=tuple(LessonId(name) for name in entry.lessons),
    )
