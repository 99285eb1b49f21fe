"""Brings a space back: from a backup file, or from an automatic copy.

Before anything takes the place of a space's pages, they are copied.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.domain.long_work import Step, unwatched
from family_app.domain.space import SpaceInfo
from family_app.errors import AmbiguousSpace, AppError, CopyDamaged, PagesDamaged, Refused
from family_app.paths import Home
from family_app.services.backups import WayIn, checked, look, taken_out, unlocked
from family_app.services.settings import space_settings
from family_app.services.space_rules import clean_label
from family_app.services.way_in import changing
from family_app.storage import backup_file, media_copies, spaces
from family_app.storage.backup_file import PAGES, Facts
from family_app.storage.key_file import read_keys, write_keys
from family_app.storage.key_slots import wipe
from family_app.storage.keys import Keys
from family_app.storage.media_copies import MEDIA
from family_app.storage.prepared_pages import forget_this_computer, prepare, put_in_place
from family_app.storage.snapshots import path_of
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.space_key import SpaceKey
from family_app.storage.workroom import workroom
from family_app.storage.writer_lock import WriterLock

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

_MEGABYTE = 1_000_000
_NO_LIMIT = 1 << 60
_OTHER_SPACE = (
    "This backup is of another space, so it was not put into this one. Bring it back as a new "
    "space: lock this one, and choose “Manage spaces”."
)


@dataclass(frozen=True, slots=True)
class Whose:
    """The name of the space that a backup was made of, and whether this computer has it."""

    label: str
    is_here: bool


def whose_backup(home: Home, path: Path) -> Whose:
    """What anyone can read of a backup.

    Raises:
        BackupDamaged, NewerVersion, FileUnreadable: it cannot be used.
    """
    with backup_file.opened(path) as (_, head):
        keys = head.keys
    here = any(_is_of(home, info.id, keys.space_id) for info in spaces.list_spaces(home))
    return Whose(keys.label, here)


def restore_new(
    home: Home, path: Path, way_in: WayIn, label: str | None = None, step: Step = unwatched
) -> tuple[SpaceInfo, Facts]:
    """Make a new space of a backup, under its own label or another; the passphrase is its own.

    Raises:
        WrongBackupPassphrase, WrongWords, OtherWords, BackupDamaged, NewerVersion,
        FileUnreadable, DiskFull, ReadOnly, Refused: no space was made.
    """
    wanted = None if label is None else clean_label(label)
    keys, key = unlocked(path, way_in)
    with spaces.new_space_folder(home) as (unfinished, final):
        facts = checked(path, key, unfinished.path, step)
        forget_this_computer(unfinished.pages, key)
        renamed = keys if wanted is None else keys.labelled(wanted)
        with WriterLock.take(unfinished):
            write_keys(unfinished, renamed, _reads_back)
    return spaces.describe(final), facts


def restore_over(
    home: Home,
    name: str | None,
    passphrase: str,
    path: Path,
    way_in: WayIn,
    step: Step = unwatched,
) -> tuple[SpaceInfo, Facts]:
    """Let a backup take the place of a space that is closed; its passphrase stays the space's.

    What the space held is copied first. Works also where its pages are damaged or missing.

    Raises:
        WrongPassphrase: of the space. Refused: the backup is of another space.
        InUse and what `restore_new` raises: the space is as it was.
    """
    folder = spaces.find_space(home, name)
    own = _own_passphrase(passphrase)
    with changing(folder, own, lock_held=False) as (keys, data_key):
        key = SpaceKey(bytes(data_key), keys.salt_bytes())
        wipe(data_key)
        with _prepared(folder, key, path, way_in, step) as (pages, facts):
            put_in_place(folder, key, pages, _NO_LIMIT)
    return spaces.describe(folder), facts


def restore_over_open(space: OpenSpace, path: Path, way_in: WayIn, step: Step = unwatched) -> Facts:
    """As `restore_over`, for a space that is open; nobody may use it meanwhile."""
    with _prepared(space.folder, space.key, path, way_in, step) as (pages, facts):
        _swap(space, pages)
    return facts


def look_at_own(space: OpenSpace, path: Path, way_in: WayIn) -> Facts:
    """What a backup of this space says it holds, quickly.

    Raises:
        Refused: it is of another space. Else as `backups.look` does.
    """
    with backup_file.opened(path) as (_, head):
        refuse_other(space.folder, head.keys)
    return look(path, way_in)


def restore_snapshot(space: OpenSpace, name: str, step: Step = unwatched) -> None:
    """Let an automatic copy take the place of the open space, which is copied first.

    Raises:
        Refused: the copy is gone. CopyDamaged, NewerVersion: it cannot be used.
        DiskFull, ReadOnly, InUse: the space is as it was.
    """
    copy = path_of(space.folder, name)
    with workroom(space.folder.path) as room:
        step(0, 3)
        try:
            prepare(copy, space.key, room / PAGES, space.key)
        except PagesDamaged:
            raise CopyDamaged from None
        step(2, 3)
        media_copies.fill(space.folder, space.key, room / MEDIA, space.key)
        _swap(space, room / PAGES)


def space_of(home: Home, path: Path, name: str | None) -> str | None:
    """The id of the space that a backup would be put over: the one named, else its own one here.

    None where this computer has no space of the backup, so that it becomes a new one.

    Raises:
        NoSuchSpace: there is none by that name. AmbiguousSpace: several are of this backup.
        BackupDamaged, NewerVersion, FileUnreadable: it cannot be used.
    """
    with backup_file.opened(path) as (_, head):
        space_id = head.keys.space_id
    if name is not None:
        return spaces.find_space(home, name).id
    found = [info.id for info in spaces.list_spaces(home) if _is_of(home, info.id, space_id)]
    if len(found) > 1:
        raise AmbiguousSpace(ids=", ".join(found))
    return found[0] if found else None


def _own_passphrase(passphrase: str) -> WayIn:
    """The passphrase of the space itself."""
    return lambda keys: keys.open_with_passphrase(passphrase)


def _swap(space: OpenSpace, pages: Path) -> None:
    with space.read() as uow:
        limit = space_settings(uow).backup_limit_mb * _MEGABYTE
    with space.let_go():
        put_in_place(space.folder, space.key, pages, limit)


@contextmanager
def _prepared(
    folder: SpaceFolder, key: SpaceKey, path: Path, way_in: WayIn, step: Step
) -> Iterator[tuple[Path, Facts]]:
    with taken_out(folder.path, path, way_in, step) as (keys, facts, its_key, pages):
        refuse_other(folder, keys)
        ready = pages.with_name("ready.db")
        prepare(pages, its_key, ready, key)
        media_copies.fill(folder, key, pages.with_name(MEDIA), its_key)
        yield ready, facts


def refuse_other(folder: SpaceFolder, keys: Keys) -> None:
    """Raise Refused where a backup is not of this space."""
    if read_keys(folder).space_id != keys.space_id:
        raise Refused(why=_OTHER_SPACE)


def _is_of(home: Home, folder_id: str, space_id: str) -> bool:
    try:
        return read_keys(spaces.find_space(home, folder_id)).space_id == space_id
    except AppError:
        return False


def _reads_back(_: Keys) -> None:
    """The slots are those of the backup, which were just opened."""
