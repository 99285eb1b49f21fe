"""Automatic copies of the open space: before what could go wrong, and once a day.

What takes the space and no unit of work reads and writes copies beside the space's own
connections, off the window's thread and off the lane that saves what is typed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.entry import Draft
from family_app.domain.ids import AttachmentId, EntryId, new_uid
from family_app.domain.snapshots import CopiedFile, CopiedPage, Held, Snapshot, Why
from family_app.services.settings import space_settings
from family_app.storage import media_copies, snapshots

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace
    from family_app.storage.uow import UnitOfWork

_MEGABYTE = 1_000_000


def take(space: OpenSpace, why: Why) -> Snapshot | None:
    """Copy the space unless the newest copy holds the same; the copy, or none.

    Raises:
        DiskFull, ReadOnly, PagesDamaged: no copy was made; do not go on with what it was for.
    """
    return snapshots.take(space.folder, space.key, why, _limit(space))


def take_daily(space: OpenSpace, today: date) -> Snapshot | None:
    """Copy the space where no copy is of today and something changed; raises as `take` does."""
    stored = snapshots.all_of(space.folder)
    # Not "older than today": a clock that was set back must not put an end to copies.
    if any(one.day == today for one in stored[:1]):
        return None
    return take(space, Why.DAY)


def listed(space: OpenSpace) -> tuple[Snapshot, ...]:
    """The copies of the space, the newest first."""
    return snapshots.all_of(space.folder)


def thin(space: OpenSpace) -> int:
    """Bring the copies below the limit that was just chosen; how many went."""
    return snapshots.thin(space.folder, _limit(space))


def remove(space: OpenSpace, name: str) -> None:
    """Remove one copy for good.

    Raises:
        Refused: it is gone already.
    """
    snapshots.remove(space.folder, name)


def held_in(space: OpenSpace, name: str) -> Held:
    """What a copy holds.

    Raises:
        Refused: it is gone. CopyDamaged, NewerVersion: it cannot be read.
    """
    return snapshots.held_in(snapshots.path_of(space.folder, name), space.key)


def held_now(space: OpenSpace) -> Held:
    """What the space itself holds."""
    return snapshots.held_now(space.folder, space.key)


def pages_in(space: OpenSpace, name: str) -> tuple[CopiedPage, ...]:
    """The pages of a copy that are gone by now or were changed since; raises as `held_in`."""
    return snapshots.pages_in(space.folder, snapshots.path_of(space.folder, name), space.key)


def page_in(space: OpenSpace, name: str, uid: str) -> Draft | None:
    """One page as it stands in a copy; raises as `held_in`."""
    return snapshots.page_in(snapshots.path_of(space.folder, name), space.key, uid)


def bring_back(space: OpenSpace, name: str, uid: str) -> Changes:
    """Put a page of a copy back into the journal; what stands there is never written over.

    A page in the trash comes out of it, and pictures that were taken off come back to it. Where
    it has another text than the copy, or is gone for good, the copy's becomes a page of its own on
    the same day.

    Raises:
        DiskFull, ReadOnly, InUse: nothing was changed. Else as `held_in` does.
    """
    path = snapshots.path_of(space.folder, name)
    copied = snapshots.page_in(path, space.key, uid)
    if copied is None:
        return NOTHING
    files = snapshots.files_in(path, space.key, uid)
    media_copies.fetch(
        space.folder, space.key, {one for file in files for one in file.names if one}
    )
    with space.write() as uow:
        return _put_back(uow, copied, files)


def _put_back(uow: UnitOfWork, copied: Draft, files: tuple[CopiedFile, ...]) -> Changes:
    was_in_trash = uow.entries.set_deleted(copied.uid, uow.now, deleted=False)
    stored = uow.entries.get(copied.uid)
    same = stored is not None and (stored.title, stored.body) == (copied.title, copied.body)
    if same and all(uow.attachments.get(file.uid) is not None for file in files):
        for file in files:
            uow.attachments.set_deleted(file.uid, uow.now, deleted=False)
        page = copied.uid
    else:
        if was_in_trash:
            uow.entries.set_deleted(copied.uid, uow.now, deleted=True)
        page = _as_its_own(uow, copied, files)
    return Changes(frozenset({Kind.ENTRY, Kind.ATTACHMENT}), frozenset({page}))


def _as_its_own(uow: UnitOfWork, copied: Draft, files: tuple[CopiedFile, ...]) -> EntryId:
    page, body = EntryId(new_uid()), copied.body
    added = [(AttachmentId(new_uid()), file) for file in files]
    for uid, file in added:
        body = body.replace(file.uid, uid)  # where the text mentions it
    uow.entries.save(replace(copied, uid=page, number=1, body=body), uow.now)
    for uid, file in added:
        uow.attachments.add_copied(uid, page, file, uow.now)
    return page


def _limit(space: OpenSpace) -> int:
    with space.read() as uow:
        return max(1, space_settings(uow).backup_limit_mb) * _MEGABYTE
