"""What a row of each table looks like, so that a row without its table is known again."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from family_app.storage.btree import GAP, Cell, Value
from family_app.storage.engine import DriverConnection
from family_app.storage.portable_rows import ORDER

_UID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_ZONE = re.compile(r"[A-Za-z0-9_+/-]{1,64}")
_DAYS = frozenset({"day", "made_on", "put_aside_on", "until", "due"})
_JSON = frozenset(
    {("setting", "value"), ("exercise_answer", "value")}
    | {("person_import", "was"), ("person_import", "became")}
)
# A gap may stand in what someone wrote, never in what the program itself reads a meaning from.
_WRITTEN = frozenset(
    {"title", "body", "tag_words", "name", "tie", "knows", "safe_when", "notes", "words", "value"}
    | {"text", "note", "quote", "label", "caption", "file_name", "source", "word"}
    | {"place", "felt", "liked", "lines", "was", "became", "may_know", "may_tell"}
)
_DROPPED_ALONE = frozenset({"time", "zone"})  # rather than the whole page
_LATEST = 4_102_444_800_000  # the year 2100 in milliseconds: later moments are no moments
_OWN = 5  # columns that every table has: id, uid and three times


@dataclass(frozen=True, slots=True)
class Column:
    """One column as the database declares it; `default` is None where it has none."""

    name: str
    kind: str
    may_be_none: bool
    default: Value


@dataclass(frozen=True, slots=True)
class Shape:
    """One table; `parents` leads from a column to the table it points into."""

    table: str
    columns: tuple[Column, ...]
    parents: Mapping[str, str]

    def row(self, values: Sequence[Value], *, is_proved: bool) -> dict[str, Value] | None:
        """The values by column where they can be a row of this table.

        A row that is older than a column has that column's default, as the database reads it.
        """
        if not _OWN < len(values) <= len(self.columns):
            return None
        rest = self.columns[len(values) :]
        if any(column.default is None and not column.may_be_none for column in rest):
            return None
        row = {column.name: value for column, value in zip(self.columns, values, strict=False)}
        row |= {column.name: column.default for column in rest}
        for name in () if is_proved else _DROPPED_ALONE & row.keys():
            row[name] = row[name] if _is_moment_of_day(name, row[name]) else None
        named = zip(self.columns[1:], list(row.values())[1:], strict=True)
        fits = row["id"] is None and all(self._fits(column, value) for column, value in named)
        return row if fits else None

    def _fits(self, column: Column, value: Value) -> bool:
        if value is None:
            return column.may_be_none
        if column.name.endswith("_at"):
            return isinstance(value, int) and 0 < value < _LATEST
        if column.name == "uid":
            return isinstance(value, str) and _UID.fullmatch(value) is not None
        if column.name in _DAYS:
            return _is_day(value)
        if (self.table, column.name) in _JSON:
            return _is_json(value)
        if column.kind == "TEXT":
            has_meaning = self.table == "setting" or column.name not in _WRITTEN
            return isinstance(value, str) and not (has_meaning and GAP in value)
        return isinstance(value, int) or (column.kind == "REAL" and isinstance(value, float))


@dataclass(slots=True)
class Row:
    """A row that came back. `above` are the uids of the rows it points to, by column."""

    table: str
    uid: str
    rowid: int
    values: dict[str, Value] = field(repr=False)
    is_proved: bool
    is_torn: bool
    above: dict[str, str | None] = field(default_factory=dict)

    @property
    def updated_at(self) -> int:
        """When it was changed last, in milliseconds."""
        return int(self.values["updated_at"] or 0)


def row_of(shape: Shape, cell: Cell) -> Row | None:
    """A cell as a row of a table, if it can be one."""
    values = shape.row(cell.values, is_proved=cell.is_proved)
    if values is None:
        return None
    return Row(shape.table, str(values["uid"]), cell.rowid, values, cell.is_proved, cell.is_torn)


def shapes_of(connection: DriverConnection) -> dict[str, Shape]:
    """The shapes of a whole database's tables, those that others point into first."""
    found = {}
    for table in (one.__tablename__ for one in ORDER):
        listed = connection.execute(f"PRAGMA table_info({table})").fetchall()
        columns = tuple(
            Column(name, kind, not needed, _default(default))
            for _, name, kind, needed, default, _ in listed
        )
        keys = connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        if columns:
            found[table] = Shape(table, columns, {str(key[3]): str(key[2]) for key in keys})
    return dict(sorted(found.items(), key=lambda item: len(item[1].parents)))


def _default(written: str | None) -> Value:
    if written is None or written == "NULL":
        return None
    return written[1:-1] if written.startswith("'") else int(written)


def _is_moment_of_day(name: str, value: Value) -> bool:
    pattern = _TIME if name == "time" else _ZONE
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _is_day(value: Value) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_json(value: Value) -> bool:
    try:
        return isinstance(value, str) and json.loads(value) is not Ellipsis
    except ValueError:
        return False
