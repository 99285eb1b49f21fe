"""A place in a lesson that someone wants to find again."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType

from family_app.domain.ids import LessonId

BookmarkId = NewType("BookmarkId", str)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A block of a lesson, counted from 0, its first words, and what the reader noted about it.

    The words find the place again when a new revision of the lesson has moved it.
    """

    uid: BookmarkId
    lesson: LessonId
    block: int
    quote: str
    made_at: datetime
    note: str = field(default="", repr=False)
