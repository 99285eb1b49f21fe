"""The one place where an operating system error becomes one of the program's own errors."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from family_app.errors import AppError, DiskFull, InUse, ReadOnly

_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NOT_ALLOWED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EIO})
_WINDOWS_SHARING = frozenset({32, 33})  # another program has the file open or locked


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
