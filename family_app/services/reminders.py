"""Small things to do with someone, shown on Today until they are done."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.ids import LessonId, PersonId, ReminderId, new_uid
from family_app.domain.reminder import Reminder

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def ask(
    uow: UnitOfWork, person: PersonId | None, lesson: LessonId | None, text: str, today: date
) -> Changes:
    """Note that I mean to ask, tell or do something; the change names the reminder."""
    reminder = Reminder(ReminderId(new_uid()), person, lesson, text, made_on=today)
    uow.reminders.save(reminder, uow.now)
    return Changes.of(Kind.REMINDER, reminder.uid)


def open_reminders(uow: UnitOfWork) -> tuple[Reminder, ...]:
    """What is not done yet, oldest first."""
    return tuple(one for one in uow.reminders.all() if one.done_at is None)


def all_reminders(uow: UnitOfWork) -> tuple[Reminder, ...]:
    """What is open and what is done, oldest first."""
    return uow.reminders.all()


def finish(uow: UnitOfWork, uid: ReminderId) -> Changes:
    """It is done."""
    return _changed(uow.reminders.set_done(uid, uow.now, uow.now), uid)


def reopen(uow: UnitOfWork, uid: ReminderId) -> Changes:
    """It is not done after all."""
    return _changed(uow.reminders.set_done(uid, None, uow.now), uid)


def remove(uow: UnitOfWork, uid: ReminderId) -> Changes:
    """Put it into the trash."""
    return _changed(uow.reminders.set_deleted(uid, uow.now, deleted=True), uid)


def restore(uow: UnitOfWork, uid: ReminderId) -> Changes:
    """Bring it back."""
    return _changed(uow.reminders.set_deleted(uid, uow.now, deleted=False), uid)


def _changed(changed: bool, uid: ReminderId) -> Changes:
    return Changes.of(Kind.REMINDER, uid) if changed else NOTHING
