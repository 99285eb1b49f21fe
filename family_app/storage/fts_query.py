"""What is looked for, in the language of the search index."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import BigInteger, ColumnElement, Select, column, select, table

from family_app.domain.query import Query
from family_app.domain.snippet import Term

_ID_BITS = 28  # of a page's place in the index; see the first migration
_MINUTES_A_DAY = 1440
_JULIAN = 1_721_424  # the Julian day number of a day is its ordinal and this

PAGES = table("entry_search", column("rowid", BigInteger), column("rank"), column("entry_search"))
ENTRY_ID = PAGES.c.rowid.op("&")((1 << _ID_BITS) - 1)


def match_query(query: Query) -> str:
    """Pages that hold all terms and nothing unwished; "" where no term is looked for."""
    wished = " ".join(map(_quoted, query.terms))
    unwished = any_of(query.without)
    if not wished:
        return ""
    return f"({wished}) NOT ({unwished})" if unwished else wished


def any_of(terms: Iterable[Term]) -> str:
    """What holds at least one of them; "" for none."""
    return " OR ".join(map(_quoted, terms))


def _quoted(term: Term) -> str:
    # A phrase of the words: what stands between them is nothing to the index.
    return '"' + term.text.replace('"', " ") + '"' + ("*" if term.begins else "")


def matches(query: str) -> ColumnElement[bool]:
    """The condition that a page is among what the index finds."""
    return PAGES.c.entry_search.op("MATCH", is_comparison=True)(query)


def pages_matching(query: str) -> Select[tuple[int]]:
    """The ids of the pages that the index finds."""
    return select(ENTRY_ID).where(matches(query))


def between(first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    """Conditions on places in the index: they count up with the days."""
    conditions: list[ColumnElement[bool]] = []
    if first is not None:
        conditions.append(PAGES.c.rowid >= _place(first.toordinal()))
    if last is not None:
        conditions.append(PAGES.c.rowid < _place(last.toordinal() + 1))
    return conditions


def _place(ordinal: int) -> int:
    return (ordinal + _JULIAN) * _MINUTES_A_DAY << _ID_BITS
