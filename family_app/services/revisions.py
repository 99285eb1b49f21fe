"""Earlier versions of a page: reading, comparing and putting one back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.ids import EntryId
from family_app.domain.revision import Revision, RevisionId

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def of_entry(uow: UnitOfWork, entry: EntryId) -> tuple[Revision, ...]:
    """The earlier versions of a page, newest first."""
    return uow.revisions.of(entry)


def put_back(uow: UnitOfWork, uid: RevisionId) -> Changes:
    """Give a page the title and text of an earlier version; what it had becomes one itself."""
    revision = uow.revisions.get(uid)
    entry = uow.entries.get(revision.entry) if revision else None
    if revision is None or entry is None:
        return NOTHING
    draft = replace(entry.draft(), title=revision.title, body=revision.body)
    if (entry.title, entry.body) == (draft.title, draft.body):
        return NOTHING
    uow.entries.save(draft, uow.now, put_aside=True)
    return Changes.of(Kind.ENTRY, entry.uid)


def thin(uow: UnitOfWork) -> Changes:
    """Let go of versions that are old and close together; no page changes."""
    uow.revisions.thin(uow.now)
    return NOTHING
