"""Encrypted copies of the pages, each opened and read back after it is written."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from pathlib import Path

from family_app.errors import PagesDamaged
from family_app.platforms.files import keep_folder, private_files
from family_app.storage.engine import Key, connect
from family_app.storage.faults import translated
from family_app.storage.space_folder import SpaceFolder


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
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    target = folder.backups / f"pages-{moment}-{why}.db"
    aside = target.with_name(target.name + ".new")
    with translated():
        keep_folder(folder.backups)
        try:
            _copy(folder.pages, aside, data_key, salt)
            aside.replace(target)
            private_files().flush_folder(folder.backups)
        finally:
            for left in (aside, Path(f"{aside}-wal"), Path(f"{aside}-shm")):
                left.unlink(missing_ok=True)
    return target


def _copy(source: Path, target: Path, data_key: Key, salt: bytes) -> None:
    with open(target, "xb", opener=private_files().open_private):
        pass
    with contextlib.closing(connect(source, data_key, salt)) as pages:
        pages.execute("VACUUM INTO ?", (str(target),))
    with contextlib.closing(connect(target, data_key, salt)) as copy:
        if copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise PagesDamaged
