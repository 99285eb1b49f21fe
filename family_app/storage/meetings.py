"""Meetings and dates, and how a meeting was."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from family_app.domain.ids import ImportId, MeetingId, PersonId, natural_uid
from family_app.domain.meeting import Again, Meeting, MeetingKind, MeetingNote
from family_app.domain.recurrence import Every, Repeat
from family_app.storage import rows
from family_app.storage.tables import (
    ImportBatchRecord,
    MeetingNoteRecord,
    MeetingRecord,
    PersonRecord,
)


class Meetings:
    """What is in the diary and not in the trash."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[Meeting, ...]:
        """Everything, by its first day."""
        record = MeetingRecord
        statement = (
            select(record, PersonRecord.uid)
            .outerjoin(
                PersonRecord,
                (PersonRecord.id == record.person_id) & PersonRecord.deleted_at.is_(None),
            )
            .where(record.deleted_at.is_(None))
            .order_by(record.day, record.time, record.id)
        )
        return tuple(_meeting(row, person) for row, person in self._session.execute(statement))

    def known(self) -> tuple[frozenset[str], frozenset[str]]:
        """The uids of all, in the trash too, and what names them in calendars they came from."""
        found = self._session.execute(select(MeetingRecord.uid, MeetingRecord.source_key)).all()
        return frozenset(uid for uid, _ in found), frozenset(key for _, key in found if key)

    def get(self, uid: str) -> Meeting | None:
        """One of them, or none."""
        return next((one for one in self.all() if one.uid == uid), None)

    def save(self, meeting: Meeting, now: datetime, batch: ImportId | None = None) -> None:
        """Make or change one; `batch` is the import that it comes in with."""
        person = rows.find(self._session, PersonRecord, meeting.person or "")
        repeat = meeting.repeat
        came_in = {} if batch is None else {"import_batch": batch}
        rows.put(
            self._session,
            MeetingRecord,
            meeting.uid,
            now,
            title=meeting.title,
            kind=meeting.kind.value,
            day=meeting.day,
            time=meeting.time,
            zone=meeting.zone,
            minutes=meeting.minutes,
            every=repeat.every.value,
            step=repeat.step,
            weekdays=",".join(map(str, repeat.weekdays)),
            place_in_month=repeat.place,
            until=repeat.until,
            left_out=",".join(one.isoformat() for one in meeting.left_out),
            also_on=",".join(one.isoformat() for one in meeting.also_on),
            person_id=person.id if person else None,
            place=meeting.place,
            notes=meeting.notes,
            source_key=meeting.source_key,
            **came_in,
        )

    def set_deleted(self, uid: str, now: datetime, *, deleted: bool) -> bool:
        """Take one out, or put it back."""
        return rows.set_deleted(self._session, MeetingRecord, uid, now, deleted=deleted)

    def take_back(self, batch: ImportId) -> tuple[int, tuple[str, ...]]:
        """Remove those of an import as if they had never come in.

        What was changed or noted since stays. How many went, and the titles of those that stay.
        """
        session, kept, removed = self._session, [], 0
        began = session.scalar(
            select(ImportBatchRecord.created_at).where(ImportBatchRecord.uid == batch)
        )
        noted = select(MeetingNoteRecord.meeting_id).where(MeetingNoteRecord.deleted_at.is_(None))
        noted_ids = set(session.scalars(noted))
        came_in = select(MeetingRecord).where(
            MeetingRecord.import_batch == batch, MeetingRecord.deleted_at.is_(None)
        )
        for row in session.scalars(came_in).all():
            if began is None or row.updated_at > began or row.id in noted_ids:
                kept.append(row.title)
            else:
                session.delete(row)
                removed += 1
        session.flush()
        return removed, tuple(kept)

    def notes(self, meeting: str | None = None) -> tuple[MeetingNote, ...]:
        """How meetings were, of one or of all, by day."""
        statement = (
            select(MeetingNoteRecord, MeetingRecord.uid)
            .join(MeetingRecord, MeetingRecord.id == MeetingNoteRecord.meeting_id)
            .where(MeetingNoteRecord.deleted_at.is_(None), MeetingRecord.deleted_at.is_(None))
            .order_by(MeetingNoteRecord.day, MeetingNoteRecord.id)
        )
        if meeting is not None:
            statement = statement.where(MeetingRecord.uid == meeting)
        return tuple(_note(row, uid) for row, uid in self._session.execute(statement))

    def save_note(self, note: MeetingNote, now: datetime) -> bool:
        """Keep how it was, or take a note out that says nothing; whether there is that meeting."""
        row = rows.find_live(self._session, MeetingRecord, note.meeting)
        if row is None:
            return False
        uid = natural_uid("meeting_note", note.meeting, note.day.isoformat())
        if note.is_blank:
            rows.set_deleted(self._session, MeetingNoteRecord, uid, now, deleted=True)
            return True
        again = note.again.value if note.again else None
        fields = {"day": note.day, "felt": note.felt, "liked": note.liked, "again": again}
        rows.put(self._session, MeetingNoteRecord, uid, now, meeting_id=row.id, **fields)
        return True


def _note(row: MeetingNoteRecord, meeting: str) -> MeetingNote:
    again = Again(row.again) if row.again else None
    return MeetingNote(MeetingId(meeting), row.day, row.felt, row.liked, again)


def _meeting(row: MeetingRecord, person: str | None) -> Meeting:
    weekdays = tuple(int(one) for one in row.weekdays.split(",") if one)
    return Meeting(
        uid=MeetingId(row.uid),
        title=row.title,
        kind=MeetingKind(row.kind),
        day=row.day,
        time=row.time,
        zone=row.zone,
        minutes=row.minutes,
        repeat=Repeat(Every(row.every), row.step, weekdays, row.place_in_month, row.until),
        left_out=_days(row.left_out),
        also_on=_days(row.also_on),
        person=PersonId(person) if person else None,
        place=row.place,
        notes=row.notes,
        source_key=row.source_key,
    )


def _days(written: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(one) for one in written.split(",") if one)
