"""Earlier versions of pages."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, new_uid
from family_app.domain.revision import Revision, RevisionId, thinned
from family_app.storage import rows
from family_app.storage.tables import EntryRecord, EntryRevisionRecord

REVISION_EVERY = timedelta(minutes=10)
_MANY = 2  # fewer revisions than this are never thinned


class Revisions:
    """Puts aside what a sitting is about to change, and gives it back."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def before_change(self, row: EntryRecord, draft: Draft, now: datetime) -> None:
        """Keep the page as it stands unless the last one was kept within ten minutes."""
        if (row.title, row.body) == (draft.title, draft.body):
            return
        last = self._session.scalar(
            select(func.max(EntryRevisionRecord.created_at)).where(
                EntryRevisionRecord.entry_id == row.id
            )
        )
        since = now - (last or row.created_at)
        if not timedelta(0) <= since < REVISION_EVERY:
            self.keep(row, now)

    def keep(self, row: EntryRecord, now: datetime) -> None:
        """Put the page as it stands among its revisions."""
        values = {"day": row.day, "title": row.title, "body": row.body}
        number = row.draft_number
        rows.add(
            self._session,
            EntryRevisionRecord,
            new_uid(),
            now,
            entry_id=row.id,
            draft_number=number,
            **values,
        )

    def bring_in(self, revision: Revision) -> bool:
        """Put an earlier version with its page; false where it is there, or there is no page."""
        page = rows.find(self._session, EntryRecord, revision.entry)
        if page is None or rows.find(self._session, EntryRevisionRecord, revision.uid) is not None:
            return False
        rows.add(
            self._session,
            EntryRevisionRecord,
            revision.uid,
            revision.until,
            entry_id=page.id,
            draft_number=0,
            day=revision.day,
            title=revision.title,
            body=revision.body,
        )
        return True

    def all(self) -> tuple[Revision, ...]:
        """The earlier versions of every page that is not in the trash, oldest first."""
        statement = (
            select(EntryRevisionRecord, EntryRecord.uid)
            .join(EntryRecord, EntryRecord.id == EntryRevisionRecord.entry_id)
            .where(EntryRecord.deleted_at.is_(None), EntryRevisionRecord.deleted_at.is_(None))
            .order_by(EntryRevisionRecord.created_at, EntryRevisionRecord.id)
        )
        return tuple(_revision(row, uid) for row, uid in self._session.execute(statement))

    def of(self, entry: EntryId) -> tuple[Revision, ...]:
        """The earlier versions of a page, newest first."""
        statement = (
            select(EntryRevisionRecord, EntryRecord.uid)
            .join(EntryRecord, EntryRecord.id == EntryRevisionRecord.entry_id)
            .where(EntryRecord.uid == entry, EntryRevisionRecord.deleted_at.is_(None))
            .order_by(EntryRevisionRecord.created_at.desc(), EntryRevisionRecord.id.desc())
        )
        return tuple(_revision(row, uid) for row, uid in self._session.execute(statement))

    def get(self, uid: RevisionId) -> Revision | None:
        """One earlier version."""
        statement = (
            select(EntryRevisionRecord, EntryRecord.uid)
            .join(EntryRecord, EntryRecord.id == EntryRevisionRecord.entry_id)
            .where(EntryRevisionRecord.uid == uid)
        )
        found = self._session.execute(statement).one_or_none()
        return None if found is None else _revision(*found)

    def thin(self, now: datetime) -> int:
        """Let go of versions that are old and close together; how many."""
        crowded = (
            select(EntryRevisionRecord.entry_id)
            .group_by(EntryRevisionRecord.entry_id)
            .having(func.count() > _MANY)
        )
        statement = select(
            EntryRevisionRecord.entry_id, EntryRevisionRecord.uid, EntryRevisionRecord.created_at
        ).where(EntryRevisionRecord.entry_id.in_(crowded))
        pages: dict[int, list[tuple[str, datetime]]] = {}
        for entry_id, uid, moment in self._session.execute(statement):
            pages.setdefault(entry_id, []).append((uid, moment))
        gone = [uid for moments in pages.values() for uid in thinned(moments, now)]
        for uid in gone:
            self._session.execute(delete(EntryRevisionRecord).where(EntryRevisionRecord.uid == uid))
        return len(gone)


def _revision(row: EntryRevisionRecord, entry: str) -> Revision:
    return Revision(
        RevisionId(row.uid), EntryId(entry), row.created_at, row.day, row.title, row.body
    )
