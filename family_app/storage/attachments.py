"""The pictures and files of pages, without their bytes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from family_app.domain.attachment import Attachment, ReadyFile
from family_app.domain.ids import AttachmentId, EntryId, natural_uid
from family_app.domain.snapshots import CopiedFile
from family_app.errors import Refused
from family_app.storage import rows
from family_app.storage.tables import AttachmentRecord, EntryRecord, TombstoneRecord

_KIND = AttachmentRecord.__tablename__
_NO_PAGE = "The page of this picture is no longer there. Nothing was added."


class Attachments:
    """Finds, adds and puts away what stands on pages beside their words."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(
        self,
        uid: AttachmentId,
        entry: EntryId,
        file: ReadyFile,
        names: tuple[str, str | None],
        now: datetime,
    ) -> None:
        """Put a file at the end of a page.

        `names` are those in media.db of what is shown and of the original.

        Raises:
            Refused: there is no such page.
        """
        copied = CopiedFile(
            uid,
            names,
            file.file_name,
            file.media_type,
            file.width,
            file.height,
            len(file.data),
            caption="",
        )
        self.add_copied(uid, entry, copied, now)

    def add_copied(
        self, uid: AttachmentId, entry: EntryId, file: CopiedFile, now: datetime
    ) -> None:
        """Put a file whose bytes are stored at the end of a page; raises as `add` does."""
        page = rows.find(self._session, EntryRecord, entry)
        if page is None:
            raise Refused(why=_NO_PAGE)
        rows.put(
            self._session,
            AttachmentRecord,
            uid,
            now,
            entry_id=page.id,
            position=self._next_position(page.id),
            media=file.names[0],
            original=file.names[1],
            file_name=file.file_name,
            media_type=file.media_type,
            width=file.width,
            height=file.height,
            size=file.size,
            caption=file.caption,
        )

    def of_entries(self, entries: Sequence[EntryId]) -> tuple[Attachment, ...]:
        """What stands on these pages, page by page, in its order there."""
        found = self._session.execute(
            select(AttachmentRecord, EntryRecord.uid)
            .join(EntryRecord, EntryRecord.id == AttachmentRecord.entry_id)
            .where(EntryRecord.uid.in_(entries), AttachmentRecord.deleted_at.is_(None))
            .order_by(EntryRecord.id, AttachmentRecord.position, AttachmentRecord.id)
        )
        return tuple(_attachment(row, entry) for row, entry in found)

    def all(self) -> tuple[Attachment, ...]:
        """What stands on all pages that are not in the trash, page by page."""
        found = self._session.execute(
            select(AttachmentRecord, EntryRecord.uid)
            .join(EntryRecord, EntryRecord.id == AttachmentRecord.entry_id)
            .where(EntryRecord.deleted_at.is_(None), AttachmentRecord.deleted_at.is_(None))
            .order_by(EntryRecord.id, AttachmentRecord.position, AttachmentRecord.id)
        )
        return tuple(_attachment(row, entry) for row, entry in found)

    def get(self, uid: AttachmentId) -> Attachment | None:
        """One of them, also one that was taken off its page."""
        found = self._session.execute(
            select(AttachmentRecord, EntryRecord.uid)
            .join(EntryRecord, EntryRecord.id == AttachmentRecord.entry_id)
            .where(AttachmentRecord.uid == uid)
        ).one_or_none()
        return None if found is None else _attachment(*found)

    def stored_names(self, uid: AttachmentId) -> tuple[str, str | None] | None:
        """The names in media.db of what is shown and of the original."""
        row = rows.find(self._session, AttachmentRecord, uid)
        return None if row is None else (row.media, row.original)

    def all_names(self) -> frozenset[str]:
        """Every name in media.db that any row refers to, in the trash or not."""
        found = self._session.execute(select(AttachmentRecord.media, AttachmentRecord.original))
        return frozenset(name for pair in found for name in pair if name is not None)

    def set_caption(self, uid: AttachmentId, caption: str, now: datetime) -> bool:
        """Whether that changed anything."""
        row = rows.find_live(self._session, AttachmentRecord, uid)
        changed = row is not None and rows.change(row, now, caption=caption)
        self._session.flush()
        return changed

    def set_deleted(self, uid: AttachmentId, now: datetime, *, deleted: bool) -> bool:
        """Take it off its page, or put it back; whether that changed anything."""
        return rows.set_deleted(self._session, AttachmentRecord, uid, now, deleted=deleted)

    def forget_before(self, moment: datetime, now: datetime) -> int:
        """Remove for good what was taken off a page before a moment; how many."""
        gone = self._session.scalars(
            select(AttachmentRecord).where(AttachmentRecord.deleted_at < moment)
        ).all()
        for row in gone:
            uid = natural_uid("tombstone", _KIND, row.uid)
            rows.put(self._session, TombstoneRecord, uid, now, kind=_KIND, row_uid=row.uid)
            self._session.delete(row)
        self._session.flush()
        return len(gone)

    def _next_position(self, page_id: int) -> int:
        last = self._session.scalar(
            select(func.max(AttachmentRecord.position)).where(AttachmentRecord.entry_id == page_id)
        )
        return 0 if last is None else last + 1


def _attachment(row: AttachmentRecord, entry: str) -> Attachment:
    return Attachment(
        uid=AttachmentId(row.uid),
        entry=EntryId(entry),
        file_name=row.file_name,
        media_type=row.media_type,
        width=row.width,
        height=row.height,
        size=row.size,
        caption=row.caption,
        has_original=row.original is not None,
    )
