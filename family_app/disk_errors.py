"""The one place where an operating system error becomes one of the program's own errors."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from family_app.errors import AppError, DiskFull, InUse, ReadOnly

_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NOT_ALLOWED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EIO})
_WINDOWS_SHARING = frozenset({32, 33})  # another program has the file open or locked

# What a database needs beside its pages: an index of its log, and the first pages of the log.
_ELBOW_ROOM_BYTES = 512 * 1024


def translated(error: OSError) -> AppError | None:
    """The program's own error for `error`, or None where it has no plain sentence."""
    if getattr(error, "winerror", None) in _WINDOWS_SHARING:
        return InUse()
    if error.errno in _NO_ROOM:
        return DiskFull()
    if error.errno in _NOT_ALLOWED:
        return ReadOnly()
    return None


@contextmanager
def disk_errors() -> Iterator[None]:
    """Raise DiskFull, ReadOnly or InUse for what the disk refuses inside the block."""
    try:
        yield
    except OSError as error:
        known = translated(error)
        if known is None:
            raise
        raise known from error


@contextmanager
def full_or_read_only(folder: Path) -> Iterator[None]:
    """Tell a full disk from a closed one where the database library cannot.

    With a few kilobytes left it says no more than that a write failed.

    Raises:
        DiskFull: in place of ReadOnly, where the disk of `folder` has hardly any room.
    """
    try:
        yield
    except ReadOnly:
        if shutil.disk_usage(folder).free < _ELBOW_ROOM_BYTES:
            raise DiskFull from None
        raise
