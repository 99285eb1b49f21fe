"""Takes over from another copy of the space what is newer there: the rule of docs/merging.md.

Of two versions of a row the newer one wins, by its time and then by a digest of what it holds,
whichever copy it comes from; no time is ever set. So any order of merging gives the same end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from sqlalchemy.orm import Session

from family_app.domain.ids import natural_uid
from family_app.domain.long_work import Step
from family_app.domain.merging import MergeReport
from family_app.domain.space_settings import OF_THIS_COMPUTER
from family_app.storage.engine import DriverConnection
from family_app.storage.portable_rows import ORDER, Row, Shape, age
from family_app.storage.tables import EntryRecord, EntryRevisionRecord, TagRecord, TombstoneRecord

_CHUNK = 200
_SHAPES = tuple(Shape.of(table) for table in ORDER)
_ENTRY, _REVISION = EntryRecord.__tablename__, EntryRevisionRecord.__tablename__
_TOMBSTONE, _TAG = TombstoneRecord.__tablename__, TagRecord.__tablename__
# Rows of which the same one may be made anew, since its uid is made from its name.
_MADE_ANEW = frozenset(
    {
        "check_in",
        "contact_point",
        "entry_lesson",
        "entry_person",
        "entry_tag",
        "exercise_answer",
        "helps_with",
        "kept_card",
        "lesson_progress",
        "meeting_note",
        "resource_note",
        "setting",
        "word",
    }
)


@dataclass(slots=True)
class _Counts:
    added: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    kept: int = 0
    removed: int = 0

    def report(self) -> MergeReport:
        own = (_ENTRY, _REVISION, _TOMBSTONE)
        return MergeReport(
            pages_added=self.added[_ENTRY],
            pages_changed=self.changed[_ENTRY],
            kept=self.kept,
            others_added=sum(count for name, count in self.added.items() if name not in own),
            others_changed=sum(count for name, count in self.changed.items() if name not in own),
            removed=self.removed,
        )


class Merging:
    """Merges into the space that a transaction is open on."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def take_over(self, other: DriverConnection, step: Step) -> MergeReport:
        """Merge all that another database of the same space and schema holds.

        `step` hears of rows looked at and rows in all.
        """
        self._session.flush()
        counts = _Counts()
        total = sum(_size(other, shape) for shape in _SHAPES)
        done = 0
        for shape in _SHAPES:
            rows = shape.read(lambda sql, values: _each(other, sql, values))
            while chunk := list(islice(rows, _CHUNK)):
                self._merge(shape, chunk, counts)
                done += len(chunk)
                step(done, total)
            if shape.name == _TOMBSTONE:
                self._bury(counts)
        self._session.expire_all()
        return counts.report()

    def _merge(self, shape: Shape, incoming: list[Row], counts: _Counts) -> None:
        buried = self._tombstones(shape.name, incoming)
        here = self._stored(shape, [row["uid"] for row in incoming])
        ids = {
            name: self._ids(target, {row[name] for row in incoming if row[name] is not None})
            for name, target in shape.points.items()
        }
        for row in incoming:
            if _is_dead(shape.name, row, buried) or not _fits(shape, row, ids):
                continue
            for name in shape.points:
                if row[name] not in ids[name]:
                    row[name] = None
            stored = here.get(row["uid"])
            if stored is None:
                self._insert(shape, row, ids)
                counts.added[shape.name] += 1
            elif age(row) > age(stored):
                self._update(shape, row, ids)
                counts.changed[shape.name] += 1
            if stored is not None and row != stored and shape.name == _ENTRY:
                counts.kept += self._keep(min(row, stored, key=age))

    def _keep(self, loser: Row) -> int:
        """Put the older version of a page among its revisions, once for each content."""
        shape = Shape.of(EntryRevisionRecord)
        content = (loser["day"], loser["title"], loser["body"])
        revision: Row = {
            "uid": natural_uid(_REVISION, loser["uid"], *content),
            "created_at": loser["updated_at"],
            "updated_at": loser["updated_at"],
            "deleted_at": None,
            "entry_id": loser["uid"],
            "draft_number": loser["draft_number"],
            "day": loser["day"],
            "title": loser["title"],
            "body": loser["body"],
        }
        stored = self._stored(shape, [revision["uid"]]).get(revision["uid"])
        ids = {"entry_id": self._ids(_ENTRY, {loser["uid"]})}
        if stored is None:
            self._insert(shape, revision, ids)
        elif age(revision) > age(stored):
            self._update(shape, revision, ids)
        return stored is None

    def _bury(self, counts: _Counts) -> None:
        """Remove what a tombstone stands for; the rows that hang on it go with it."""
        for shape in _SHAPES:
            if shape.name in (_TOMBSTONE, _TAG):
                continue
            newest = f"SELECT max(updated_at) FROM tombstone WHERE row_uid = {shape.name}.uid"
            # A row that may be made anew outlives a tombstone that is older than itself.
            older = (
                f"updated_at <= ({newest} AND kind = ?)" if shape.name in _MADE_ANEW else "? <> ''"
            )
            found = self._runs(
                f"SELECT id FROM {shape.name} WHERE {older} AND uid IN"
                " (SELECT row_uid FROM tombstone WHERE kind = ? AND deleted_at IS NULL)",
                (shape.name, shape.name),
            )
            for (row_id,) in found:
                self._run(f"DELETE FROM {shape.name} WHERE id = ?", (row_id,))
                counts.removed += 1

    def _tombstones(self, kind: str, rows: list[Row]) -> dict[str, int]:
        if kind in (_TOMBSTONE, _TAG):
            return {}
        uids = [row["uid"] for row in rows]
        marks = ", ".join("?" * len(uids))
        found = self._runs(
            f"SELECT row_uid, max(updated_at) FROM tombstone WHERE kind = ?"
            f" AND deleted_at IS NULL AND row_uid IN ({marks}) GROUP BY row_uid",
            (kind, *uids),
        )
        return {str(uid): int(moment) for uid, moment in found}

    def _stored(self, shape: Shape, uids: list[str]) -> dict[str, Row]:
        marks = ", ".join("?" * len(uids))
        return {
            row["uid"]: row
            for row in shape.read(self._runs, f"WHERE here.uid IN ({marks})", tuple(uids))
        }

    def _ids(self, table: str, uids: set[str]) -> dict[str, int]:
        marks = ", ".join("?" * len(uids))
        found = self._runs(f"SELECT uid, id FROM {table} WHERE uid IN ({marks})", tuple(uids))
        return {str(uid): int(row_id) for uid, row_id in found}

    def _insert(self, shape: Shape, row: Row, ids: dict[str, dict[str, int]]) -> None:
        marks = ", ".join("?" * len(shape.columns))
        self._run(
            f"INSERT INTO {shape.name} ({', '.join(shape.columns)}) VALUES ({marks})",
            _values(shape, row, ids),
        )

    def _update(self, shape: Shape, row: Row, ids: dict[str, dict[str, int]]) -> None:
        sets = ", ".join(f"{name} = ?" for name in shape.columns)
        values = (*_values(shape, row, ids), row["uid"])
        self._run(f"UPDATE {shape.name} SET {sets} WHERE uid = ?", values)

    def _run(self, sql: str, values: Sequence[object]) -> None:
        self._session.connection().exec_driver_sql(sql, tuple(values))

    def _runs(self, sql: str, values: Sequence[object]) -> Iterator[Sequence[Any]]:
        return iter(self._session.connection().exec_driver_sql(sql, tuple(values)).all())


def _is_dead(kind: str, row: Row, buried: dict[str, int]) -> bool:
    """Whether a tombstone forbids the row; one that was made anew since may live."""
    if kind == "setting" and row["name"] in OF_THIS_COMPUTER:
        return True
    moment = buried.get(row["uid"])
    return moment is not None and (kind not in _MADE_ANEW or row["updated_at"] <= moment)


def _fits(shape: Shape, row: Row, ids: dict[str, dict[str, int]]) -> bool:
    """Whether all that the row must hang on is there; what is gone took the row with it."""
    return all(row[name] in ids[name] for name in shape.required)


def _values(shape: Shape, row: Row, ids: dict[str, dict[str, int]]) -> list[object]:
    return [
        ids[name].get(row[name]) if name in shape.points else row[name] for name in shape.columns
    ]


def _size(other: DriverConnection, shape: Shape) -> int:
    return int((other.execute(f"SELECT count(*) FROM {shape.name}").fetchone() or (0,))[0])


def _each(other: DriverConnection, sql: str, values: Sequence[object]) -> Iterator[Sequence[Any]]:
    return iter(other.execute(sql, values).fetchone, None)
