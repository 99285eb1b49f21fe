"""Makes a fresh database for a space, and looks through one for damage."""

from __future__ import annotations

import contextlib
from pathlib import Path

from family_app.disk_errors import full_or_read_only
from family_app.errors import PagesDamaged, PagesMissing, Refused
from family_app.platforms.files import private_files
from family_app.storage.engine import DriverConnection, DriverError, Key, connect, make_engine
from family_app.storage.faults import translated
from family_app.storage.schema import is_behind, upgrade
from family_app.storage.space_folder import SpaceFolder

_CORRUPT = 11
SEARCH_TABLES = ("entry_search", "person_search", "exercise_answer_search", "bookmark_search")


def create_database(folder: Path, data_key: Key, salt: bytes) -> None:
    """Make an empty, up-to-date `pages.db` in a space's folder.

    Raises:
        Refused: there is one already; it is left as it is.
        DiskFull, ReadOnly: nothing was made.
    """
    pages = SpaceFolder(folder).pages
    aside = pages.with_name(pages.name + ".new")
    with full_or_read_only(folder), translated():
        if pages.exists():
            raise Refused(why="This folder already holds pages, so no new ones were made.")
        try:
            aside.unlink(missing_ok=True)
            with open(aside, "xb", opener=private_files().open_private):
                pass
            _, writer = make_engine(aside, data_key, salt)
            try:
                with writer.begin() as connection:
                    upgrade(connection)
            finally:
                writer.dispose()
            aside.rename(pages)
            private_files().flush_folder(folder)
        finally:
            for left in (aside, Path(f"{aside}-wal"), Path(f"{aside}-shm")):
                left.unlink(missing_ok=True)


def check_database(folder: Path, data_key: Key, salt: bytes) -> list[str]:
    """Read every page of the database; one sentence for each problem, none when all is well.

    Raises:
        InUse: a writer was busy for so long that the check could not read.
        NewerVersion: a newer program wrote the pages, so they cannot be judged here.
        ReadOnly: the folder does not let the check open the pages.
    """
    pages = SpaceFolder(folder).pages
    try:
        with translated():
            if not pages.exists():
                raise PagesMissing
            if not pages.stat().st_size:
                # The library would take an empty file for a new database, and begin to write it.
                raise PagesDamaged
            stored_salt = _first_bytes(pages, len(salt))
            with contextlib.closing(connect(pages, data_key, salt)) as connection:
                found = [] if stored_salt == salt else [_SALT_DIFFERS]
                is_behind(connection)
                return found + problems(connection)
    except (PagesMissing, PagesDamaged) as error:
        return [str(error)]


_SALT_DIFFERS = (
    "The first bytes of the pages file are not as the key file says. The pages still open."
)


def _first_bytes(path: Path, count: int) -> bytes:
    with path.open("rb") as file:
        return file.read(count)


def problems(connection: DriverConnection) -> list[str]:
    """What is wrong with an open database, one sentence each; reads every page of it."""
    found = []
    bad_pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if bad_pages:
        found.append(f"{len(bad_pages)} of the file's pages are not as they were written.")
    if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
        found.append("The tables of the pages file do not fit together.")
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        found.append("Some rows point to rows that are not there.")
    with translated():
        there = {name for (name,) in connection.execute(_TABLE_NAMES).fetchall()}
        stale = (table for table in SEARCH_TABLES if table in there)
        found += [_SEARCH_STALE for table in stale if not _is_whole(connection, table)]
    return found


_TABLE_NAMES = "SELECT name FROM sqlite_master WHERE type = 'table'"
_SEARCH_STALE = "The search index does not match the pages."


def _is_whole(connection: DriverConnection, table: str) -> bool:
    """Compare a search index with its content; the command changes nothing."""
    connection.execute("BEGIN")
    try:
        connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
    except DriverError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != _CORRUPT:
            raise
        return False
    finally:
        connection.execute("ROLLBACK")
    return True
