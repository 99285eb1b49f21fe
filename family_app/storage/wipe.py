"""Takes a space away for good, its keys first: without them the rest can never be read.

A mark goes before everything else, so that a wipe that was cut off is known as one.
"""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from family_app.disk_errors import disk_errors
from family_app.platforms.files import private_files
from family_app.storage.atomic import leftovers
from family_app.storage.conflict_copies import conflict_copies
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.writer_lock import WriterLock

_BLOCK = 4096  # what a disk writes at least


def destroy_keys(folder: SpaceFolder) -> None:
    """Overwrite the key files and remove them; from the first one on, nothing brings them back.

    A solid-state disk may keep the old blocks all the same.

    Raises:
        InUse: the space is open somewhere.
        ReadOnly, DiskFull: the disk does not allow it; nothing was changed.
    """
    files = private_files()
    with WriterLock.take(folder), disk_errors():
        with open(folder.wiped, "wb", opener=files.open_private):
            pass
        files.flush_folder(folder.path)
        begun = False
        try:
            for path in _key_files(folder):
                _overwrite(path)
                begun = True
        except OSError:
            if not begun:
                folder.wiped.unlink()
            raise
        for path in _key_files(folder):
            path.unlink()
        files.flush_folder(folder.path)


def remove_rest(folder: SpaceFolder) -> None:
    """Remove the pages, the backups and the folder; the mark goes last.

    Raises:
        ReadOnly, InUse: something is left, and the mark with it.
    """
    with disk_errors():
        for path in sorted(folder.path.iterdir()):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            elif path != folder.wiped:
                path.unlink(missing_ok=True)
        folder.wiped.unlink(missing_ok=True)
        folder.path.rmdir()
    with suppress(OSError):  # gone it is; only a power cut could show it again
        private_files().flush_folder(folder.path.parent)


def _key_files(folder: SpaceFolder) -> list[Path]:
    both = (folder.keys, folder.keys_copy)
    laid = [folder.path / name for name in conflict_copies(folder) if name.startswith("keys")]
    return [path for path in (*both, *leftovers(both), *laid) if path.is_file()]


def _overwrite(path: Path) -> None:
    size = max(1, -(-path.stat().st_size // _BLOCK)) * _BLOCK
    with open(path, "r+b", opener=private_files().open_private) as file:
        file.write(secrets.token_bytes(size))
        file.flush()
        os.fsync(file.fileno())
