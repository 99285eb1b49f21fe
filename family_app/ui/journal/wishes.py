"""What the list is narrowed by, one wish at a time: its words, and the list without it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from family_app.domain.entry_filter import EntryFilter
from family_app.ui.days import in_words
from family_app.ui.journal.list_query import ListQuery
from family_app.ui.models.entry_dates import month_words


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that the pages shown must have; `without` is the list that does not ask it."""

    name: str
    words: str = field(repr=False)
    without: ListQuery


def wishes(query: ListQuery) -> tuple[Wish, ...]:
    """All that was chosen to narrow a list, in the order of the menu."""
    translate = QCoreApplication.translate
    wanted = query.wanted
    found = []
    if wanted.starred:
        found.append(_wish("star", translate("Wishes", "With a star"), query, starred=False))
    if wanted.pictures:
        found.append(_wish("photo", translate("Wishes", "With photos"), query, pictures=False))
    if wanted.tag:
        found.append(_wish("tag", f"#{wanted.tag}", query, tag=None))
    if wanted.person:
        words = translate("Wishes", "With {person}").format(person=query.person)
        found.append(_wish("person", words, query, person=None))
    if wanted.month:
        found.append(_wish("month", month_words(*wanted.month), query, month=None))
    if wanted.day:
        found.append(_wish("day", in_words(wanted.day, "d MMM yyyy"), query, day=None))
    if wanted.first and wanted.last:
        found.append(_wish("year", str(wanted.first.year), query, first=None, last=None))
    elif wanted.last:
        day = in_words(wanted.last, "d MMM yyyy")
        words = translate("Wishes", "Up to {day}").format(day=day)
        found.append(_wish("until", words, query, last=None))
    if wanted.returning:
        words = translate("Wishes", "On this day")
        found.append(_wish("returning", words, query, returning=None))
    return tuple(found)


def _wish(name: str, words: str, query: ListQuery, **nothing: object) -> Wish:
    return Wish(name, words, replace(query, wanted=replace(query.wanted, **nothing)))  # type: ignore[arg-type]


def in_year(wanted: EntryFilter, year: int) -> EntryFilter:
    """The same wishes, but for the days of one year."""
    return replace(wanted, first=date(year, 1, 1), last=date(year, 12, 31), month=None, day=None)
