"""Writing, finding again, and putting away journal pages."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.entry import Draft, Entry, EntryRow
from family_app.domain.entry_filter import EntryFilter
from family_app.domain.ids import EntryId, LessonId, PersonId

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def save_entry(uow: UnitOfWork, draft: Draft, *, now: datetime | None = None) -> Changes:
    """Store a page as typed; a draft whose number is not above the stored one changes nothing."""
    if not uow.entries.save(draft, now or uow.now):
        return NOTHING
    return Changes.of(Kind.ENTRY, draft.uid)


def entry(uow: UnitOfWork, uid: EntryId) -> Entry | None:
    """A page, or none where it is not there or in the trash."""
    return uow.entries.get(uid)


def all_entries(uow: UnitOfWork) -> tuple[Entry, ...]:
    """Every page, oldest day first."""
    return uow.entries.all()


def entry_rows(
    uow: UnitOfWork,
    *,
    month: tuple[int, int] | None = None,
    day: date | None = None,
    person: PersonId | None = None,
    lesson: LessonId | None = None,
    tag: str | None = None,
    limit: int = 200,
    offset: int = 0,
) -> tuple[EntryRow, ...]:
    """Pages as a list shows them, newest first; each filter that is given must fit."""
    wanted = EntryFilter(month=month, day=day, person=person, lesson=lesson, tag=tag)
    return uow.entry_lists.rows(wanted, limit, offset)


def tags(uow: UnitOfWork) -> tuple[tuple[str, int], ...]:
    """Tags in use and on how many pages, by name."""
    return uow.entry_lists.tags()


def count(uow: UnitOfWork) -> int:
    """How many pages there are."""
    return uow.entry_lists.count()


def delete_entry(uow: UnitOfWork, uid: EntryId) -> Changes:
    """Put a page into the trash; its tags, people and lessons stay with it."""
    if not uow.entries.set_deleted(uid, uow.now, deleted=True):
        return NOTHING
    return Changes.of(Kind.ENTRY, uid)


def restore_entry(uow: UnitOfWork, uid: EntryId) -> Changes:
    """Bring a page back from the trash with everything it had."""
    if not uow.entries.set_deleted(uid, uow.now, deleted=False):
        return NOTHING
    return Changes.of(Kind.ENTRY, uid)
