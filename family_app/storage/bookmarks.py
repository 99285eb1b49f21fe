"""Bookmarks in lessons."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from family_app.domain.bookmark import Bookmark, BookmarkId
from family_app.domain.ids import LessonId
from family_app.storage import rows
from family_app.storage.tables import BookmarkRecord


class Bookmarks:
    """Places in lessons and the notes about them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, bookmark: Bookmark, now: datetime) -> None:
        """Make a bookmark, change it, or bring it back from the trash."""
        rows.put(
            self._session,
            BookmarkRecord,
            bookmark.uid,
            now,
            lesson=bookmark.lesson,
            block=bookmark.block,
            quote=bookmark.quote,
            note=bookmark.note,
        )

    def remove(self, uid: BookmarkId, now: datetime) -> bool:
        """Move a bookmark to the trash; whether it was there."""
        return rows.set_deleted(self._session, BookmarkRecord, uid, now, deleted=True)

    def get(self, uid: BookmarkId) -> Bookmark | None:
        """The bookmark, unless it is in the trash."""
        row = rows.find_live(self._session, BookmarkRecord, uid)
        return None if row is None else _bookmark(row)

    def all(self, lesson: LessonId | None = None) -> tuple[Bookmark, ...]:
        """The bookmarks of one lesson, or of all, in the order of the text."""
        record = BookmarkRecord
        statement = select(record).where(record.deleted_at.is_(None))
        if lesson is not None:
            statement = statement.where(record.lesson == lesson)
        ordered = statement.order_by(record.lesson, record.block, record.id)
        return tuple(_bookmark(row) for row in self._session.scalars(ordered))


def _bookmark(row: BookmarkRecord) -> Bookmark:
    return Bookmark(
        BookmarkId(row.uid), LessonId(row.lesson), row.block, row.quote, row.created_at, row.note
    )
