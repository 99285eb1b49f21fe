"""Lists of journal pages: narrowed, by month, marked in a calendar, and of this day years ago."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from family_app.domain.changes import NOTHING, Changes
from family_app.domain.day_marks import DayMarks
from family_app.domain.entry import EntryRow
from family_app.domain.entry_filter import EntryFilter
from family_app.domain.ids import EntryId, PersonId
from family_app.domain.query import EVERYTHING
from family_app.services import journal

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork

_RETURNING = 50


@dataclass(frozen=True, slots=True)
class Choices:
    """What lists can be narrowed by: tags and people, most pages first, and the months.

    A tag is (name, pages), a person (uid, name, pages), a month (year, month, pages).
    """

    tags: tuple[tuple[str, int], ...] = field(repr=False)
    people: tuple[tuple[PersonId, str, int], ...] = field(repr=False)
    months: tuple[tuple[int, int, int], ...]


def listed(
    uow: UnitOfWork, wanted: EntryFilter, limit: int = 200, offset: int = 0
) -> tuple[EntryRow, ...]:
    """The pages that are wanted, newest first; words that are typed are for `services.search`."""
    return uow.entry_lists.rows(wanted, limit, offset)


def matching(uow: UnitOfWork, wanted: EntryFilter) -> int:
    """How many pages are wanted."""
    return uow.entry_lists.matching(wanted)


def newer_than(uow: UnitOfWork, wanted: EntryFilter, day: date) -> int:
    """How many of the pages wanted are of a later day: they stand above it in a list."""
    if day == date.max:
        return 0
    after = day + timedelta(days=1)
    first = max(wanted.first, after) if wanted.first else after
    return uow.entry_lists.matching(replace(wanted, first=first, typed=EVERYTHING))


def choices(uow: UnitOfWork) -> Choices:
    """What the pages can be narrowed by."""
    return Choices(
        tags=tuple(sorted(uow.entry_lists.tags(), key=lambda tag: -tag[1])),
        people=uow.entry_lists.people(),
        months=uow.entry_lists.months(),
    )


def marks(uow: UnitOfWork, first: date, last: date) -> dict[date, DayMarks]:
    """What the days from first to last have; days without a page are left out."""
    return uow.entry_lists.marks(first, last)


def on_this_day(uow: UnitOfWork, today: date) -> tuple[EntryRow, ...]:
    """Pages of this date in earlier years, newest first, but for those that stay quiet.

    A page is quiet where its writer said so, and, unless they said otherwise, where a person who
    is remembered is on it.
    """
    return uow.entry_lists.rows(EntryFilter(returning=today), _RETURNING, 0)


def is_quiet(uow: UnitOfWork, uid: EntryId) -> bool:
    """Whether a page is left out of "on this day"."""
    return uow.entry_lists.is_quiet(uid)


def set_quiet(uow: UnitOfWork, uid: EntryId, *, quiet: bool) -> Changes:
    """Leave a page out of "on this day", or bring it back among them."""
    entry = uow.entries.get(uid)
    if entry is None:
        return NOTHING
    return journal.save_entry(uow, replace(entry.draft(), quiet=quiet))
