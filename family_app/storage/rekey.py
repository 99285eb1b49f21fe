"""Rewrites an encrypted database under another key and salt, and proves that nothing changed."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from family_app.errors import InUse, PagesDamaged, Stopped
from family_app.platforms.files import private_files
from family_app.storage.engine import DriverConnection, DriverError, connect
from family_app.storage.faults import translated
from family_app.storage.soundness import problems

_NOT_OURS = 26  # SQLITE_NOTADB: another key, another salt, or a damaged first page
_INTERRUPTED = 9
_STEPS = 2_000  # of the database's own machine, between two looks at the progress

Tick = Callable[[int], bool]
"""Gets how many bytes are written so far; answers whether to stop."""


@dataclass(frozen=True, slots=True)
class Door:
    """The 32-byte data key and the 16-byte salt that one database opens with."""

    data_key: bytes = field(repr=False)
    salt: bytes = field(repr=False)


def fits(path: Path, door: Door) -> bool:
    """Whether a database reads with this key; a missing file does not.

    Raises:
        InUse, ReadOnly, PagesDamaged: it cannot be told.
    """
    if not path.exists() or not path.stat().st_size:
        return False
    with translated():
        try:
            connect(path, door.data_key, door.salt).close()
        except DriverError as error:
            if _code(error) == _NOT_OURS or "not a database" in str(error):
                return False
            raise
    return True


def rewrite(source: Path, target: Path, old: Door, new: Door, tick: Tick) -> None:
    """Write what `source` holds into a new file `target` under another key, and compare both.

    `source` is left as it is. Nothing is left of a `target` that failed.

    Raises:
        Stopped: `tick` said so. DiskFull, ReadOnly, PagesDamaged, InUse: as the disk reports.
    """
    try:
        with translated():
            discard(target)
            with open(target, "xb", opener=private_files().open_private):
                pass
            with (
                contextlib.closing(connect(source, old.data_key, old.salt)) as pages,
                _stoppable(pages, lambda: tick(_size(target))),
            ):
                _export(pages, target, new)
                _flush(target)
                _compare(pages, target, new)
    except BaseException:
        discard(target)
        raise


def close_log(path: Path, door: Door) -> None:
    """Bring all of a database into its one file, so that it can be moved or replaced.

    Raises:
        InUse: another program has it open.
    """
    with translated(), contextlib.closing(connect(path, door.data_key, door.salt)) as pages:
        if pages.execute("PRAGMA journal_mode = DELETE").fetchone() != ("delete",):
            raise InUse


def discard(path: Path) -> None:
    """Remove a database file and what lies beside it while it is open."""
    for left in (path, Path(f"{path}-wal"), Path(f"{path}-shm"), Path(f"{path}-journal")):
        left.unlink(missing_ok=True)


def _export(pages: DriverConnection, target: Path, new: Door) -> None:
    key = f"x'{new.data_key.hex()}{new.salt.hex()}'"
    pages.execute("ATTACH DATABASE ? AS fresh KEY ?", (str(target), key))
    # It is flushed and compared as a whole before anyone relies on it.
    pages.execute("PRAGMA fresh.journal_mode = OFF")
    pages.execute("PRAGMA fresh.synchronous = OFF")
    (vacuum,) = pages.execute("PRAGMA main.auto_vacuum").fetchone() or (0,)
    pages.execute(f"PRAGMA fresh.auto_vacuum = {int(vacuum)}")
    pages.execute("SELECT sqlcipher_export('fresh')")
    for number in ("user_version", "application_id"):
        (value,) = pages.execute(f"PRAGMA main.{number}").fetchone() or (0,)
        pages.execute(f"PRAGMA fresh.{number} = {int(value)}")
    pages.execute("DETACH DATABASE fresh")


def _flush(target: Path) -> None:
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    private_files().flush_folder(target.parent)


def _compare(pages: DriverConnection, target: Path, new: Door) -> None:
    with contextlib.closing(connect(target, new.data_key, new.salt)) as fresh:
        if problems(fresh) or _digest(pages) != _digest(fresh):
            raise PagesDamaged
    # The next to open it makes its own log.
    close_log(target, new)


def _digest(pages: DriverConnection) -> str:
    """One number over the schema and every row of every table that is stored as such."""
    listed = pages.execute(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_master ORDER BY type, name"
    ).fetchall()
    whole = hashlib.sha256(repr(listed).encode())
    for kind, name, sql in listed:
        if kind != "table" or sql.upper().startswith("CREATE VIRTUAL"):
            continue
        rows = pages.execute(f'SELECT * FROM "{name}"')
        for row in iter(rows.fetchone, None):
            whole.update(repr(row).encode())
    return whole.hexdigest()


@contextlib.contextmanager
def _stoppable(pages: DriverConnection, stop: Callable[[], bool]) -> Iterator[None]:
    pages.set_progress_handler(stop, _STEPS)
    try:
        if stop():
            raise Stopped
        yield
        if stop():
            raise Stopped
    except DriverError as error:
        # An export hands on the text of what went wrong inside it, and not the code.
        if _code(error) == _INTERRUPTED or str(error) == "interrupted":
            raise Stopped from None
        raise
    finally:
        pages.set_progress_handler(None, 0)


def _code(error: Exception) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
