"""A place in a lesson that someone wants to find again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NewType

from family_app.domain.ids import LessonId

QUOTE_LENGTH = 80
BookmarkId = NewType("BookmarkId", str)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A passage of a lesson: its block, counted from 0, its first words, and a note about it.

    The words find the place again when a new revision of the lesson has moved it.
    """

    uid: BookmarkId
    lesson: LessonId
    block: int
    quote: str
    made_at: datetime
    note: str = field(default="", repr=False)


def quote_of(passage: str) -> str:
    """The first words of a passage, on one line."""
    line = " ".join(passage.split())
    if len(line) <= QUOTE_LENGTH:
        return line
    return line[:QUOTE_LENGTH].rpartition(" ")[0] or line[:QUOTE_LENGTH]


def place_in(bookmark: Bookmark, texts: Mapping[int, str]) -> tuple[int, int] | None:
    """The block and the character of it where the bookmark stands today.

    A revision may have moved its words: they are looked for in its own block first, then in those
    near it. Where they are gone, the beginning of the nearest block is the place.

    Args:
        bookmark: what was kept.
        texts: the text of each block of the lesson; none of an empty lesson.
    """
    nearest = sorted(texts, key=lambda block: abs(block - bookmark.block))
    words = re.compile(r"\s+".join(map(re.escape, bookmark.quote.split())))
    for block in nearest if bookmark.quote else ():
        found = words.search(texts[block])
        if found is not None:
            return block, found.start()
    return (nearest[0], 0) if nearest else None
