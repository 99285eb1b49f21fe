"""The trash of the journal: looking in, bringing back, and removing for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.ids import EntryId
from family_app.domain.trash import TrashedPage

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def pages(uow: UnitOfWork) -> tuple[TrashedPage, ...]:
    """The pages in the trash, the last deleted first."""
    return uow.trash.pages()


def remove_for_good(uow: UnitOfWork, *uids: EntryId) -> Changes:
    """Remove pages from the trash; nothing brings them back but an older backup."""
    removed = [uid for uid in uids if uow.trash.remove(uid, uow.now)]
    return Changes.of(Kind.ENTRY, *removed) if removed else NOTHING


def remove_overdue(uow: UnitOfWork) -> Changes:
    """Remove what has been in the trash for more than thirty days."""
    return remove_for_good(uow, *uow.trash.overdue(uow.now))
