"""What the list of pages shows, and the one read that answers it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.entry import EntryRow
from family_app.services import journal, search

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class ListQuery:
    """All pages, or those of a day, with a tag, or with some words."""

    day: date | None = None
    tag: str = field(default="", repr=False)
    words: str = field(default="", repr=False)

    @property
    def is_filter(self) -> bool:
        """Whether some pages may be left out."""
        return bool(self.day or self.tag or self.words)


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """The rows asked for; how many fit in all (for words), and how many pages there are."""

    query: ListQuery
    limit: int
    rows: tuple[EntryRow, ...]
    matching: int
    total: int

    @property
    def has_more(self) -> bool:
        """Whether a larger limit may give more rows."""
        return len(self.rows) >= self.limit


def answer(
    uow: UnitOfWork, query: ListQuery, limit: int, known: tuple[EntryRow, ...] = ()
) -> ListAnswer:
    """Read the first `limit` pages of a list; `known` are its first ones, read before."""
    total = journal.count(uow)
    if query.words:
        hits = search.search_entries(uow, query.words, limit)
        return ListAnswer(query, limit, hits.rows, hits.total, total)
    rows = known + journal.entry_rows(
        uow,
        day=query.day,
        tag=query.tag or None,
        limit=limit - len(known),
        offset=len(known),
    )
    return ListAnswer(query, limit, rows, len(rows), total)
