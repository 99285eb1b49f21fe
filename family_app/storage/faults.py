"""Translates the database driver's errors, once, into the errors a user can be told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from family_app.disk_errors import disk_errors
from family_app.errors import AppError, DiskFull, InUse, PagesDamaged, ReadOnly
from family_app.storage.engine import DriverError

_PERM, _BUSY, _LOCKED, _READONLY, _IOERR = 3, 5, 6, 8, 10
_CORRUPT, _FULL, _CANTOPEN, _AUTH, _NOTADB = 11, 13, 14, 23, 26
_IOERR_READ, _IOERR_SHORT_READ = _IOERR | 1 << 8, _IOERR | 2 << 8

# SQLite's result codes (sqlite.org/rescode.html); an extended one is looked up first.
_ERRORS: dict[int, type[AppError]] = {
    _BUSY: InUse,
    _LOCKED: InUse,
    _PERM: ReadOnly,
    _READONLY: ReadOnly,
    _CANTOPEN: ReadOnly,
    _AUTH: ReadOnly,
    _IOERR: ReadOnly,
    _FULL: DiskFull,
    _CORRUPT: PagesDamaged,
    _NOTADB: PagesDamaged,
    _IOERR_READ: PagesDamaged,
    _IOERR_SHORT_READ: PagesDamaged,
}

# Some errors come without a code, and those of a copy under another key with that of any error.
_ERROR = 1
_WORDS: dict[str, type[AppError]] = {
    "not a database": PagesDamaged,
    "database disk image is malformed": PagesDamaged,
    "database or disk is full": DiskFull,
    "disk I/O error": ReadOnly,
}


@contextmanager
def translated() -> Iterator[None]:
    """Run database work; troubles of disk and file leave as AppErrors, bugs as they are.

    Raises:
        DiskFull, ReadOnly, InUse, PagesDamaged: as the database or the disk reports.
    """
    try:
        with disk_errors():
            yield
    except (DBAPIError, DriverError) as error:
        told = _told(error.orig if isinstance(error, DBAPIError) else error)
        if told is None:
            raise
        # "from None": what the driver says is of no use to anyone who reads the sentence.
        raise told from None


def _told(error: BaseException | None) -> AppError | None:
    """The error for a driver error's result code, or none when it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or code == _ERROR:
        kinds = (kind for words, kind in _WORDS.items() if words in str(error))
        found = next(kinds, None)
        return found() if found else None
    kind = _ERRORS.get(code) or _ERRORS.get(code & 0xFF)
    return kind() if kind else None
