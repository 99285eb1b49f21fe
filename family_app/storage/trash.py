"""Pages in the trash, and removing them for good."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from family_app.domain.ids import EntryId, natural_uid
from family_app.domain.snippet import opening
from family_app.domain.trash import STAYS, TrashedPage
from family_app.storage import rows
from family_app.storage.tables import AttachmentRecord, EntryRecord, TombstoneRecord

_OPENING = 420


class Trash:
    """What was deleted and can still come back."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def pages(self) -> tuple[TrashedPage, ...]:
        """The pages in the trash, the last deleted first."""
        statement = (
            select(
                EntryRecord.uid,
                EntryRecord.day,
                EntryRecord.deleted_at,
                EntryRecord.title,
                func.substr(EntryRecord.body, 1, _OPENING),
            )
            .where(EntryRecord.deleted_at.is_not(None))
            .order_by(EntryRecord.deleted_at.desc(), EntryRecord.id.desc())
        )
        return tuple(
            TrashedPage(EntryId(uid), day, deleted_at, title, opening(body))
            for uid, day, deleted_at, title, body in self._session.execute(statement)
        )

    def count(self) -> int:
        """How many pages are in the trash."""
        gone = EntryRecord.deleted_at.is_not(None)
        return self._session.scalar(select(func.count()).select_from(EntryRecord).where(gone)) or 0

    def remove(self, uid: EntryId, now: datetime) -> bool:
        """Remove a page in the trash for good, with its earlier versions; false if it is not there.

        A tombstone stays, or an old copy of the space would bring it back.
        """
        row = rows.find(self._session, EntryRecord, uid)
        if row is None or row.deleted_at is None:
            return False
        attached = select(AttachmentRecord.uid).where(AttachmentRecord.entry_id == row.id)
        for attachment in self._session.scalars(attached).all():
            self._bury(AttachmentRecord.__tablename__, attachment, now)
        self._bury(EntryRecord.__tablename__, uid, now)
        self._session.execute(delete(EntryRecord).where(EntryRecord.id == row.id))
        self._session.expire_all()
        return True

    def overdue(self, now: datetime) -> tuple[EntryId, ...]:
        """The pages whose thirty days are over."""
        over = EntryRecord.deleted_at < now - STAYS
        return tuple(
            EntryId(uid) for uid in self._session.scalars(select(EntryRecord.uid).where(over))
        )

    def _bury(self, kind: str, uid: str, now: datetime) -> None:
        name = natural_uid("tombstone", kind, uid)
        rows.put(self._session, TombstoneRecord, name, now, kind=kind, row_uid=uid)
