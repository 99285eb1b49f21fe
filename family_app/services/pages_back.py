"""One page brought back: out of an automatic copy, or out of a backup file of this space."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.entry import Draft
from family_app.domain.ids import AttachmentId, EntryId, new_uid
from family_app.domain.long_work import Step, unwatched
from family_app.domain.snapshots import CopiedFile, CopiedPage
from family_app.errors import MediaDamaged
from family_app.services.backups import WayIn, taken_out
from family_app.services.restore import refuse_other
from family_app.storage import snapshots
from family_app.storage.media import Media
from family_app.storage.media_copies import MEDIA, spare_of
from family_app.storage.prepared_pages import prepare

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace
    from family_app.storage.uow import UnitOfWork


def out_of_copy(space: OpenSpace, name: str, uid: str) -> Changes:
    """Put a page of an automatic copy back into the journal; see `_put_back`.

    Raises:
        Refused: the copy is gone. CopyDamaged, NewerVersion: it cannot be read.
        DiskFull, ReadOnly, InUse: nothing was changed.
    """
    path = snapshots.path_of(space.folder, name)
    return _out_of(space, path, spare_of(space.folder, space.key), uid)


def pages_in_backup(
    space: OpenSpace, path: Path, way_in: WayIn, step: Step = unwatched
) -> tuple[CopiedPage, ...]:
    """The pages of a backup of this space that are gone by now or were changed since.

    Raises:
        Refused: the backup is of another space.
        WrongBackupPassphrase, WrongWords, OtherWords, BackupDamaged, NewerVersion,
        FileUnreadable, DiskFull, ReadOnly: it cannot be used.
    """
    with _opened(space, path, way_in, step) as (pages, _):
        return snapshots.pages_in(space.folder, pages, space.key)


def out_of_backup(
    space: OpenSpace, path: Path, way_in: WayIn, uid: str, step: Step = unwatched
) -> Changes:
    """As `out_of_copy`, of a backup file; raises as `pages_in_backup` does."""
    with _opened(space, path, way_in, step) as (pages, media):
        return _out_of(space, pages, media, uid)


@contextmanager
def _opened(
    space: OpenSpace, path: Path, way_in: WayIn, step: Step
) -> Iterator[tuple[Path, Media]]:
    """The pages of a backup as an automatic copy would have them, and its pictures and files."""
    with taken_out(space.folder.path, path, way_in, step) as (keys, _, its_key, pages):
        refuse_other(space.folder, keys)
        today = pages.with_name("today.db")
        prepare(pages, its_key, today, space.key)
        step(1, 1)
        yield today, Media(pages.with_name(MEDIA), its_key)


def _out_of(space: OpenSpace, path: Path, media: Media, uid: str) -> Changes:
    copied = snapshots.page_in(path, space.key, uid)
    if copied is None:
        return NOTHING
    files = snapshots.files_in(path, space.key, uid)
    names = {one for file in files for one in file.names if one}
    with suppress(MediaDamaged):  # the words are worth more than none
        space.media.take_over(media, names)
    with space.write() as uow:
        return _put_back(uow, copied, files)


def _put_back(uow: UnitOfWork, copied: Draft, files: tuple[CopiedFile, ...]) -> Changes:
    """What stands in the journal is never written over.

    A page in the trash comes out of it, and pictures that were taken off come back to it. Where
    it has another text than the copy, or is gone for good, the copy's becomes a page of its own on
    the same day.
    """
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
