"""Writes rows that came back into a fresh database, with their ids and what they hang on."""

from __future__ import annotations

from collections.abc import Mapping

from family_app.storage.engine import DriverConnection
from family_app.storage.salvage_shapes import Row, Shape


def write_rows(
    connection: DriverConnection,
    shapes: Mapping[str, Shape],
    rows: Mapping[str, Mapping[str, Row]],
) -> dict[str, set[str]]:
    """Insert all rows in one transaction; the uids of those that were kept, by table.

    A row whose owner is lost is left out; where a row needs no owner, it stands without.
    """
    ids: dict[str, dict[str, int]] = {}
    connection.execute("BEGIN IMMEDIATE")
    for table, shape in shapes.items():
        ids[table] = {}
        names = [column.name for column in shape.columns]
        marks = ", ".join("?" * len(names))
        statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"
        free = 1 + max((row.rowid for row in rows[table].values()), default=0)
        taken: set[int] = set()
        for row in sorted(rows[table].values(), key=lambda one: (not one.is_proved, one.rowid)):
            values = _with_parents(row, shape, ids)
            if values is None:
                continue
            rowid = row.rowid
            if rowid in taken or rowid < 1:
                rowid, free = free, free + 1
            taken.add(rowid)
            values["id"] = ids[table][row.uid] = rowid
            connection.execute(statement, [values[name] for name in names])
    connection.execute("COMMIT")
    return {table: set(kept) for table, kept in ids.items()}


def _with_parents(
    row: Row, shape: Shape, ids: Mapping[str, Mapping[str, int]]
) -> dict[str, object] | None:
    values: dict[str, object] = dict(row.values)
    for column, parent in shape.parents.items():
        above = row.above.get(column)
        values[column] = ids[parent].get(above) if above else None
        may_be_none = next(one.may_be_none for one in shape.columns if one.name == column)
        if values[column] is None and not may_be_none:
            return None
    return values
