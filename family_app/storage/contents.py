"""What a database holds, counted through a plain connection: of a space or of a copy of it."""

from __future__ import annotations

import hashlib
import json
from datetime import date

from family_app.domain.snapshots import Held
from family_app.domain.space_settings import OF_THIS_COMPUTER
from family_app.errors import PagesDamaged
from family_app.storage.engine import DriverConnection
from family_app.storage.portable_rows import ORDER
from family_app.storage.schema import is_behind

# A row's time only grows, so a changed row changes this; a prime keeps the sum in 64 bits.
_STATE = "SELECT count(*), max(updated_at), total(updated_at % 1000000007) FROM {table}"


def fingerprint(connection: DriverConnection) -> str:
    """A digest that changes when anything but the settings of this computer does."""
    there = {
        str(name)
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table'"
        ).fetchall()
    }
    digest = hashlib.sha256()
    for table in sorted(one.__tablename__ for one in ORDER):
        if table in there:
            statement = _STATE.format(table=table)
            if table == "setting":
                marks = ", ".join("?" * len(OF_THIS_COMPUTER))
                statement += f" WHERE name NOT IN ({marks})"
            values = sorted(OF_THIS_COMPUTER) if table == "setting" else []
            state = connection.execute(statement, values).fetchone()
            digest.update(f"{table}{state}".encode())
    return digest.hexdigest()


def held(connection: DriverConnection) -> Held:
    """Count what is not in the trash; reads every schema that was ever released.

    Raises:
        NewerVersion: a newer program wrote it.
        PagesDamaged: it is no database of ours.
    """
    is_behind(connection)
    rows = connection.execute(
        "SELECT substr(day, 1, 7), count(*), min(day), max(day) FROM entry"
        " WHERE deleted_at IS NULL GROUP BY 1 ORDER BY 1"
    ).fetchall()
    try:
        months = {date.fromisoformat(f"{month}-01"): count for month, count, _, _ in rows}
        days = [date.fromisoformat(day) for _, _, first, last in rows for day in (first, last)]
    except ValueError:
        raise PagesDamaged from None
    return Held(
        entries=sum(months.values()),
        people=_live(connection, "person"),
        answers=_live(connection, "exercise_answer"),
        first=min(days, default=None),
        last=max(days, default=None),
        months=months,
        files=_files(connection),
    )


def _files(connection: DriverConnection) -> int:
    """How many pictures and files stand on pages; none in a schema that knows none."""
    there = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'attachment'"
    ).fetchone()
    if there is None:
        return 0
    found = connection.execute(
        "SELECT count(*) FROM attachment JOIN entry ON entry.id = attachment.entry_id"
        " WHERE attachment.deleted_at IS NULL AND entry.deleted_at IS NULL"
    )
    return int((found.fetchone() or (0,))[0])


def setting(connection: DriverConnection, name: str) -> object:
    """What was chosen for a setting, or none."""
    row = connection.execute(
        "SELECT value FROM setting WHERE name = ? AND deleted_at IS NULL", (name,)
    ).fetchone()
    try:
        return None if row is None else json.loads(row[0])
    except ValueError:
        raise PagesDamaged from None


def _live(connection: DriverConnection, table: str) -> int:
    found = connection.execute(f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL")
    return int((found.fetchone() or (0,))[0])
