"""Gets pages from elsewhere ready for a space, and puts them in the place of its own."""

from __future__ import annotations

import contextlib
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from family_app.disk_errors import full_or_read_only
from family_app.domain.snapshots import Why
from family_app.domain.space_settings import OF_THIS_COMPUTER
from family_app.errors import InUse, PagesDamaged, PagesMissing
from family_app.platforms.files import keep_folder, private_files
from family_app.storage import snapshots
from family_app.storage.faults import translated
from family_app.storage.schema import is_behind, upgrade
from family_app.storage.snapshot import prove_copy
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.space_key import SpaceKey


def prepare(source: Path, source_key: SpaceKey, target: Path, key: SpaceKey) -> None:
    """Make at `target` the pages of `source` under `key`, in today's schema, proved to read.

    Nobody writes to `source`, and nothing stands at `target`.

    Raises:
        PagesDamaged: the source does not read. NewerVersion: a newer program wrote it.
        DiskFull, ReadOnly: nothing is left at `target`.
    """
    with full_or_read_only(target.parent), translated():
        try:
            prove_copy(source, source_key)
            with open(target, "xb", opener=private_files().open_private):
                pass
            if source_key.is_same(key):
                with contextlib.closing(key.connect_copy(source)) as copy:
                    behind = is_behind(copy)
                    copy.execute("VACUUM INTO ?", (str(target),))
            else:
                # What is attached to a connection that only reads could only be read.
                with contextlib.closing(source_key.connect(source)) as copy:
                    behind = is_behind(copy)
                    key.export(copy, target)
            if behind:
                _bring_up_to_date(target, key)
            prove_copy(target, key)
            with target.open("rb+") as written:
                os.fsync(written.fileno())
        except BaseException:
            for left in (target, Path(f"{target}-wal"), Path(f"{target}-shm")):
                left.unlink(missing_ok=True)
            raise


def forget_this_computer(pages: Path, key: SpaceKey) -> None:
    """Drop the settings that mean nothing on another computer from pages that were brought there.

    Raises:
        DiskFull, ReadOnly: the pages are not ready.
    """
    marks = ", ".join("?" * len(OF_THIS_COMPUTER))
    with translated(), contextlib.closing(key.connect(pages)) as connection:
        connection.execute(f"DELETE FROM setting WHERE name IN ({marks})", sorted(OF_THIS_COMPUTER))


def put_in_place(folder: SpaceFolder, key: SpaceKey, prepared: Path, limit: int) -> None:
    """Let prepared pages take the place of a space's own, which are copied or set aside first.

    The caller is the space's one writer, and no connection of this program is open. Killed at any
    point, the space has its old or its new pages, each whole. `limit` is in bytes, for the copies.

    Raises:
        DiskFull, ReadOnly, InUse: the space has its old pages.
    """
    with full_or_read_only(folder.path), translated():
        keep_folder(folder.backups)
        log = Path(f"{folder.pages}-wal")
        try:
            if not folder.pages.exists():
                raise PagesMissing
            snapshots.take(folder, key, Why.RESTORE, limit)
            with contextlib.closing(key.connect(folder.pages)) as pages:
                pages.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if log.exists() and log.stat().st_size:
                raise InUse  # someone reads the old pages just now
        except (PagesDamaged, PagesMissing):
            _keep_damaged(folder, (folder.pages, log))
        # Beside other pages a log would be taken for theirs.
        for left in (log, Path(f"{folder.pages}-shm")):
            left.unlink(missing_ok=True)
        prepared.replace(folder.pages)
        private_files().flush_folder(folder.path)


def _keep_damaged(folder: SpaceFolder, files: tuple[Path, ...]) -> None:
    """What cannot be copied as pages is copied as it is: something may still be read from it."""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    for path in files:
        if path.exists():
            kept = folder.backups / path.name.replace("pages", f"damaged-{moment}")
            with (
                path.open("rb") as source,
                open(kept, "xb", opener=private_files().open_private) as target,
            ):
                shutil.copyfileobj(source, target)
                target.flush()
                os.fsync(target.fileno())
    private_files().flush_folder(folder.backups)


def _bring_up_to_date(path: Path, key: SpaceKey) -> None:
    _, writer = key.engines(path)
    try:
        with translated(), writer.begin() as connection:
            upgrade(connection)
    finally:
        writer.dispose()
