"""Looks through a database for damage, without changing it: one plain sentence for each problem."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from family_app.errors import PagesDamaged, PagesMissing
from family_app.storage.engine import DriverConnection, DriverError, Key, connect
from family_app.storage.faults import translated
from family_app.storage.first_look import has_salt
from family_app.storage.portable_rows import ORDER
from family_app.storage.schema import is_behind
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.write_log import lost_changes

_CORRUPT = 11
_MOST_FAULTS = 100  # that the database library lists; one is enough to know
SEARCH_TABLES = (
    "entry_search",
    "person_search",
    "exercise_answer_search",
    "bookmark_search",
    "meeting_search",
    "meeting_note_search",
)

SALT_DIFFERS = (
    "The first bytes of the pages file are not as the key file says. The pages still open."
)
_TABLE_NAMES = "SELECT name FROM sqlite_master WHERE type = 'table'"

# Rows whose values the program could not read, though they are stored as they were written.
_UNREADABLE = {
    "entry": "date(day) IS NOT day OR (time IS NOT NULL AND time(time) IS NULL)",
    "entry_revision": "date(day) IS NOT day",
    "touch": "date(day) IS NOT day",
    "check_in": "date(day) IS NOT day",
    "reminder": "date(made_on) IS NOT made_on",
    "meeting": "date(day) IS NOT day OR (time IS NOT NULL AND time(time) IS NULL)"
    " OR date(until) IS NOT until",
    "meeting_note": "date(day) IS NOT day",
    "setting": "NOT json_valid(value)",
    "exercise_answer": "NOT json_valid(value)",
}
# Rows that nothing leads to any more, beyond what foreign keys guard.
_LEFT_OVER = {
    "entry": "uid IN (SELECT row_uid FROM tombstone WHERE kind = 'entry')",
    "person": "uid IN (SELECT row_uid FROM tombstone WHERE kind = 'person')",
}


@dataclass(frozen=True, slots=True)
class Size:
    """How much was looked at: pages of the file, and rows of its tables."""

    pages: int = 0
    rows: int = 0


def check_database(folder: Path, data_key: Key, salt: bytes) -> list[str]:
    """Read every page of a database that this program has not open; see `look_through`."""
    return look_through(folder, data_key, salt)[0]


def look_through(folder: Path, data_key: Key, salt: bytes) -> tuple[list[str], Size]:
    """Read every page of a database; what is wrong with it, and how much there was.

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
            found = [] if has_salt(pages, salt) else [SALT_DIFFERS]
            # Twice: another program may write to it at this very moment.
            lost = min(lost_changes(pages), lost_changes(pages))
            with contextlib.closing(connect(pages, data_key, salt)) as connection:
                if lost:
                    found.append(f"The latest changes do not read to their end: {lost} are lost.")
                is_behind(connection)
                return found + problems(connection), size_of(connection)
    except (PagesMissing, PagesDamaged) as error:
        return [str(error)], Size()


def size_of(connection: DriverConnection) -> Size:
    """How much an open database holds; nothing is counted that does not read."""
    try:
        (pages,) = connection.execute("PRAGMA page_count").fetchone() or (0,)
        rows = sum(_count(connection, table) for table in sorted(_ours(connection)))
    except DriverError:
        return Size()
    return Size(int(pages), rows)


def problems(connection: DriverConnection) -> list[str]:
    """What is wrong with an open database, one sentence each; reads every page of it."""
    found, may_go_on = _page_problems(connection)
    if not may_go_on:
        return found
    with translated():
        there = {str(name) for (name,) in connection.execute(_TABLE_NAMES).fetchall()}
        stale = [table for table in SEARCH_TABLES if table in there]
        if any(not _is_whole(connection, table) for table in stale):
            found.append("The search index does not match the pages.")
        found += _row_problems(connection, there)
    return found


def _page_problems(connection: DriverConnection) -> tuple[list[str], bool]:
    """What is wrong with the pages; whether the rows on them can be looked at as well."""
    found = []
    bad_pages = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if bad_pages:
        found.append(f"{len(bad_pages)} of the file's pages are not as they were written.")
    faults = connection.execute(f"PRAGMA integrity_check({_MOST_FAULTS})").fetchall()
    if faults != [("ok",)]:
        found.append(
            f"The tables of the pages file do not fit together, in {_at_least(len(faults))}."
        )
    lost = connection.execute("PRAGMA foreign_key_check").fetchall()
    if lost:
        tables = ", ".join(sorted({str(table) for table, *_ in lost}))
        found.append(f"Some rows point to rows that are not there: {len(lost)}, in {tables}.")
    # A connection that met a bad page reads and writes no more as it should.
    return found, not bad_pages


def _row_problems(connection: DriverConnection, there: set[str]) -> list[str]:
    found = []
    for words, rules in (
        ("Some rows hold values that cannot be read", _UNREADABLE),
        ("Some rows are left over from what was removed for good", _LEFT_OVER),
    ):
        counts = {
            table: _count(connection, table, rule)
            for table, rule in rules.items()
            if table in there
        }
        total = sum(counts.values())
        if total:
            tables = ", ".join(sorted(table for table, count in counts.items() if count))
            found.append(f"{words}: {total}, in {tables}.")
    return found


def _at_least(count: int) -> str:
    if count >= _MOST_FAULTS:
        return f"{_MOST_FAULTS} places or more"
    return f"{count} place" if count == 1 else f"{count} places"


def _ours(connection: DriverConnection) -> set[str]:
    there = {str(name) for (name,) in connection.execute(_TABLE_NAMES).fetchall()}
    return there & {one.__tablename__ for one in ORDER}


def _count(connection: DriverConnection, table: str, rule: str = "1") -> int:
    found = connection.execute(f"SELECT count(*) FROM {table} WHERE {rule}")
    return int((found.fetchone() or (0,))[0])


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
