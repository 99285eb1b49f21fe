"""What the list of pages shows, and the one read that answers it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.entry import EntryRow
from family_app.domain.entry_filter import EntryFilter
from family_app.domain.query import EVERYTHING, Query, parse
from family_app.services import journal, page_lists, search

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork

BATCH = 200
FAR = 4000
"""With more newer pages than this above a day, the list begins at that day instead."""

ALL_PAGES = EntryFilter()


@dataclass(frozen=True, slots=True)
class ListQuery:
    """What is typed, and what is chosen to narrow the list; `person` is the name of the person."""

    words: str = field(default="", repr=False)
    wanted: EntryFilter = ALL_PAGES
    person: str = field(default="", repr=False)

    @property
    def is_filter(self) -> bool:
        """Whether some pages may be left out."""
        return bool(self.words) or self.wanted != ALL_PAGES


@dataclass(frozen=True, slots=True)
class ListAnswer:
    """The rows asked for; how many fit in all, and how many pages there are."""

    query: ListQuery
    typed: Query
    limit: int
    rows: tuple[EntryRow, ...]
    matching: int
    total: int

    @property
    def has_more(self) -> bool:
        """Whether a larger limit may give more rows."""
        return len(self.rows) >= self.limit

    @property
    def by_month(self) -> bool:
        """Whether the rows are in the order of days; found words bring the best first."""
        return not self.typed.terms


@dataclass(frozen=True, slots=True)
class Reach:
    """How much of a list to read: so many rows, the first ones of which may be known.

    With `down_to`, as many more as it takes to have the pages of that day among them; where those
    are very many, the list is narrowed to begin there.
    """

    limit: int = BATCH
    known: tuple[EntryRow, ...] = ()
    down_to: date | None = None


def answer(uow: UnitOfWork, query: ListQuery, reach: Reach, today: date) -> ListAnswer:
    """Read the beginning of a list."""
    total = journal.count(uow)
    typed = parse(query.words, today) if query.words else EVERYTHING
    if typed.terms:
        hits = search.search_entries(uow, query.words, reach.limit, query.wanted, today=today)
        return ListAnswer(query, typed, reach.limit, hits.rows, hits.total, total)
    wanted = replace(query.wanted, typed=typed)
    limit = reach.limit
    if reach.down_to is not None:
        newer = page_lists.newer_than(uow, wanted, reach.down_to)
        if newer > FAR:
            query = replace(query, wanted=replace(query.wanted, last=reach.down_to))
            wanted = replace(query.wanted, typed=typed)
        else:
            limit = max(limit, newer + BATCH)
    known = reach.known
    rows = known + page_lists.listed(uow, wanted, limit - len(known), len(known))
    matching = total if wanted == ALL_PAGES else page_lists.matching(uow, wanted)
    return ListAnswer(query, typed, limit, rows, matching, total)
