"""A private folder for files that are needed only while something is done."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from family_app.disk_errors import disk_errors
from family_app.errors import SpaceGone

_PREFIX = ".work-"
_OLD_SECONDS = 24 * 60 * 60


@contextmanager
def workroom(parent: Path) -> Iterator[Path]:
    """An empty folder below `parent` that goes when the block ends; also what was left before.

    Only encrypted files may be put into it: a program that is killed leaves it behind.

    Raises:
        DiskFull, ReadOnly: it cannot be made there.
        SpaceGone: there is no such folder.
    """
    with disk_errors():
        if not parent.is_dir():
            raise SpaceGone  # a folder made here anew would stand in the way of the one moved back
        for left in parent.glob(f"{_PREFIX}*"):
            if left.stat().st_mtime < time.time() - _OLD_SECONDS:
                shutil.rmtree(left, ignore_errors=True)
        # Made by the system's own rule for private folders, 0700.
        room = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=parent))
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)
