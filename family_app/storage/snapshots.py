"""The automatic copies of a space: made when something changed, listed, thinned, looked into."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from family_app.domain.entry import Draft
from family_app.domain.snapshots import CopiedFile, CopiedPage, Held, Snapshot, Why, to_remove
from family_app.errors import CopyDamaged, PagesDamaged, Refused
from family_app.platforms.files import private_files
from family_app.storage import contents, copied_pages, media_copies
from family_app.storage.engine import DriverConnection
from family_app.storage.faults import translated
from family_app.storage.snapshot import copy_pages, keep_backups
from family_app.storage.snapshot_names import listed, name_of, next_number
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.space_key import SpaceKey

_GONE = "This copy is no longer there. Choose another one."


def all_of(folder: SpaceFolder) -> tuple[Snapshot, ...]:
    """The copies of a space, the newest first."""
    with translated():
        return listed(folder.backups)


def take(folder: SpaceFolder, key: SpaceKey, why: Why, limit: int) -> Snapshot | None:
    """Copy the pages unless the newest copy holds the same, then thin; the copy, or none.

    The caller is the space's one writer. `limit` is in bytes.

    Raises:
        DiskFull, ReadOnly: no copy was made.
        PagesDamaged: the copy does not read, so the pages do not either.
        SpaceGone: the space is not where it was.
    """
    with translated():
        keep_backups(folder)
        _sweep(folder.backups)
        stored = listed(folder.backups)
        if stored and _is_same(folder, stored[0], key):
            media_copies.bring_up_to_date(folder, key)
            return None
        name = name_of(next_number(folder.backups), datetime.now(UTC), why)
        copy_pages(folder.pages, folder.backups / name, key)
        thin(folder, limit)
        # After the pages, which name nothing that was not stored before.
        media_copies.bring_up_to_date(folder, key)
    return next(one for one in listed(folder.backups) if one.name == name)


def thin(folder: SpaceFolder, limit: int) -> int:
    """Remove the copies that time and the limit in bytes leave no room for; how many."""
    gone = to_remove(all_of(folder), limit)
    with translated():
        for snapshot in gone:
            (folder.backups / snapshot.name).unlink(missing_ok=True)
        if gone:
            private_files().flush_folder(folder.backups)
    return len(gone)


def remove(folder: SpaceFolder, name: str) -> None:
    """Remove one copy for good; raises as `path_of` does."""
    with translated():
        path_of(folder, name).unlink(missing_ok=True)
        private_files().flush_folder(folder.backups)


def path_of(folder: SpaceFolder, name: str) -> Path:
    """Where a copy stands.

    Raises:
        Refused: there is no copy of that name.
    """
    if name not in {one.name for one in all_of(folder)}:
        raise Refused(why=_GONE)
    return folder.backups / name


def held_in(path: Path, key: SpaceKey) -> Held:
    """What a copy holds.

    Raises:
        CopyDamaged: it does not read. NewerVersion: a newer program wrote it.
    """
    with _copy(path, key) as copy:
        return contents.held(copy)


def pages_in(folder: SpaceFolder, path: Path, key: SpaceKey) -> tuple[CopiedPage, ...]:
    """The pages of a copy that the space no longer has like that; raises as `held_in`."""
    with (
        _copy(path, key) as copy,
        contextlib.closing(key.connect(folder.pages, query_only=True)) as pages,
    ):
        return copied_pages.differing(copy, pages)


def page_in(path: Path, key: SpaceKey, uid: str) -> Draft | None:
    """One page of a copy; raises as `held_in`."""
    with _copy(path, key) as copy:
        return copied_pages.whole(copy, uid)


def files_in(path: Path, key: SpaceKey, uid: str) -> tuple[CopiedFile, ...]:
    """The pictures and files of one page of a copy; raises as `held_in`."""
    with _copy(path, key) as copy:
        return copied_pages.files(copy, uid)


def held_now(folder: SpaceFolder, key: SpaceKey) -> Held:
    """What the space itself holds."""
    with translated(), contextlib.closing(key.connect(folder.pages, query_only=True)) as pages:
        return contents.held(pages)


@contextlib.contextmanager
def _copy(path: Path, key: SpaceKey) -> Iterator[DriverConnection]:
    try:
        with translated(), contextlib.closing(key.connect_copy(path)) as copy:
            yield copy
    except PagesDamaged:
        raise CopyDamaged from None


def _is_same(folder: SpaceFolder, newest: Snapshot, key: SpaceKey) -> bool:
    """Whether the newest copy holds what the space does; one that does not read holds nothing."""
    try:
        with (
            translated(),
            contextlib.closing(key.connect_copy(folder.backups / newest.name)) as copy,
        ):
            before = contents.fingerprint(copy)
    except PagesDamaged:
        return False
    with translated(), contextlib.closing(key.connect(folder.pages, query_only=True)) as pages:
        return contents.fingerprint(pages) == before


def _sweep(backups: Path) -> None:
    """Remove what a program that was killed while copying left."""
    for path in backups.glob("pages-*.db.new*"):
        path.unlink(missing_ok=True)
