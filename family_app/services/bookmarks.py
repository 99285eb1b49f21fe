"""Places in lessons to find again, with a note about each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from family_app.domain.bookmark import Bookmark, BookmarkId
from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.ids import LessonId

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def save_bookmark(uow: UnitOfWork, bookmark: Bookmark) -> Changes:
    """Make a bookmark, change its note, or bring it back."""
    uow.bookmarks.save(bookmark, uow.now)
    return Changes.of(Kind.BOOKMARK, bookmark.lesson)


def remove_bookmark(uow: UnitOfWork, uid: BookmarkId) -> Changes:
    """Move a bookmark to the trash; `save_bookmark` brings it back."""
    bookmark = uow.bookmarks.get(uid)
    if bookmark is None or not uow.bookmarks.remove(uid, uow.now):
        return NOTHING
    return Changes.of(Kind.BOOKMARK, bookmark.lesson)


def bookmarks(uow: UnitOfWork, lesson: LessonId | None = None) -> tuple[Bookmark, ...]:
    """The bookmarks of one lesson, or of all, in the order of the text."""
    return uow.bookmarks.all(lesson)
