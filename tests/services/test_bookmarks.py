from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from family_app.domain.bookmark import Bookmark, BookmarkId
from family_app.domain.ids import LessonId
from family_app.services import bookmarks
from family_app.services.search import search_own
from family_app.storage.open_space import OpenSpace

LESSON = LessonId("what-helps")
LATER = Bookmark(
    BookmarkId("b"), LESSON, 7, "Small and clear", datetime(2026, 11, 23, 20, 0, tzinfo=UTC)
)
FIRST = replace(LATER, uid=BookmarkId("a"), block=2, note="Show this to Rosa")


def test_bookmarks_come_in_the_order_of_the_text(space: OpenSpace) -> None:
    with space.write() as uow:
        bookmarks.save_bookmark(uow, LATER)
        bookmarks.save_bookmark(uow, FIRST)
        assert [(one.uid, one.note) for one in bookmarks.bookmarks(uow, LESSON)] == [
            ("a", "Show this to Rosa"),
            ("b", ""),
        ]
        assert bookmarks.bookmarks(uow, LessonId("other")) == ()


def test_a_note_is_found_changed_and_gone_with_its_bookmark(space: OpenSpace) -> None:
    with space.write() as uow:
        bookmarks.save_bookmark(uow, FIRST)
        assert [hit.id for hit in search_own(uow, "rosa")] == [LESSON]
        bookmarks.save_bookmark(uow, replace(FIRST, note="Ask Ama"))
        assert search_own(uow, "rosa") == ()
        assert bookmarks.remove_bookmark(uow, FIRST.uid)
        assert search_own(uow, "ama") == ()
        assert not bookmarks.remove_bookmark(uow, FIRST.uid)
        bookmarks.save_bookmark(uow, FIRST)
        assert [one.note for one in bookmarks.bookmarks(uow)] == ["Show this to Rosa"]
