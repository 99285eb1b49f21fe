"""Encrypted copies of the pages, each opened and read back after it is written."""

from __future__ import annotations

import contextlib
import os
from datetime import UTC, datetime
from pathlib import Path

from family_app.errors import PagesDamaged, SpaceGone
from family_app.platforms.files import private_files
from family_app.storage.engine import DriverConnection, Key
from family_app.storage.faults import translated
from family_app.storage.snapshot_names import name_of, next_number
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.space_key import SpaceKey


def take_snapshot(folder: SpaceFolder, data_key: Key, salt: bytes, why: str) -> Path:
    """Copy the pages into the space's backups under the same key, and prove that it reads.

    Args:
        folder: the space.
        data_key: its data key.
        salt: its salt.
        why: one plain word for the file's name, like "upgrade"; nothing private.

    Raises:
        DiskFull, ReadOnly: no copy was made, and no part of one is left.
        PagesDamaged: the copy does not read, so the pages do not either.
    """
    return copy_into_backups(folder, SpaceKey(bytes(data_key), salt), why)


def copy_into_backups(folder: SpaceFolder, key: SpaceKey, why: str) -> Path:
    """As `take_snapshot`, with the key as an open space has it."""
    with translated():
        target = place_for(folder, why)
        copy_pages(folder.pages, target, key)
    return target


def place_for(folder: SpaceFolder, why: str) -> Path:
    """Where the next copy goes; raises as `keep_backups`."""
    keep_backups(folder)
    return folder.backups / name_of(next_number(folder.backups), datetime.now(UTC), why)


def keep_backups(folder: SpaceFolder) -> None:
    """Make the folder of backups where there is none; never that of a space that is gone.

    Raises:
        SpaceGone: there is no space to make it in.
    """
    try:
        private_files().make_folder(folder.backups)
    except FileExistsError:
        return
    except FileNotFoundError:
        raise SpaceGone from None


def copy_pages(source: Path, target: Path, key: SpaceKey) -> None:
    """Copy a database that may be open, under the same key, whole or not at all.

    Raises:
        DiskFull, ReadOnly: no copy was made, and no part of one is left.
        PagesDamaged: the copy does not read, so the source does not either.
    """
    with translated(), contextlib.closing(key.connect(source)) as pages:
        store_copy(pages, target, key)


def store_copy(pages: DriverConnection, target: Path, key: SpaceKey) -> None:
    """As `copy_pages`, of what an open connection reads."""
    aside = target.with_name(target.name + ".new")
    with translated():
        try:
            aside.unlink(missing_ok=True)
            with open(aside, "xb", opener=private_files().open_private):
                pass
            pages.execute("VACUUM INTO ?", (str(aside),))
            with aside.open("rb+") as written:
                os.fsync(written.fileno())
            prove_copy(aside, key)
            aside.replace(target)
            private_files().flush_folder(target.parent)
        finally:
            for left in (aside, Path(f"{aside}-journal")):
                left.unlink(missing_ok=True)


def prove_copy(path: Path, key: SpaceKey) -> None:
    """Decrypt and check every page of a copy.

    Raises:
        PagesDamaged: it does not read as it was written.
    """
    with translated(), contextlib.closing(key.connect_copy(path)) as copy:
        bad = copy.execute("PRAGMA cipher_integrity_check").fetchone()
        if bad is not None or copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise PagesDamaged
