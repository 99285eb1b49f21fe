"""Small things to do with someone."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from family_app.domain.ids import LessonId, PersonId, ReminderId
from family_app.domain.reminder import Reminder
from family_app.storage import rows
from family_app.storage.tables import PersonRecord, ReminderRecord


class Reminders:
    """Reminders, open and done; those of a member in the trash wait there with them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, reminder: Reminder, now: datetime) -> None:
        """Make or change a reminder."""
        person = rows.find(self._session, PersonRecord, reminder.person or "")
        rows.put(
            self._session,
            ReminderRecord,
            reminder.uid,
            now,
            person_id=person.id if person else None,
            lesson=reminder.lesson,
            text=reminder.text,
            made_on=reminder.made_on,
            done_at=reminder.done_at,
        )

    def all(self, person: str | None = None) -> tuple[Reminder, ...]:
        """The reminders of one member or all, in the order they were made."""
        statement = (
            select(ReminderRecord, PersonRecord.uid)
            .outerjoin(PersonRecord, PersonRecord.id == ReminderRecord.person_id)
            .where(ReminderRecord.deleted_at.is_(None), PersonRecord.deleted_at.is_(None))
            .order_by(ReminderRecord.made_on, ReminderRecord.id)
        )
        if person is not None:
            statement = statement.where(PersonRecord.uid == person)
        return tuple(
            Reminder(
                ReminderId(row.uid),
                PersonId(uid) if uid else None,
                LessonId(row.lesson) if row.lesson else None,
                row.text,
                row.made_on,
                row.done_at,
            )
            for row, uid in self._session.execute(statement)
        )

    def set_done(self, uid: str, done_at: datetime | None, now: datetime) -> bool:
        """Mark a reminder as done, or as open again; whether that changed anything."""
        row = rows.find_live(self._session, ReminderRecord, uid)
        if row is None or (row.done_at is None) == (done_at is None):
            return False
        return rows.change(row, now, done_at=done_at)

    def set_deleted(self, uid: str, now: datetime, *, deleted: bool) -> bool:
        """Take a reminder out, or put it back."""
        return rows.set_deleted(self._session, ReminderRecord, uid, now, deleted=deleted)
