"""Rows as every computer sees them: named by uid, pointing by uid, compared by time and digest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import Table as SqlTable

from family_app.storage.card_tables import (
    KeptCardRecord,
    PersonImportRecord,
    PersonPhotoRecord,
)
from family_app.storage.provider_tables import ProviderAnswerRecord, ResourceCallRecord
from family_app.storage.tables import (
    AttachmentRecord,
    BookmarkRecord,
    CheckInRecord,
    ContactPointRecord,
    EntryLessonRecord,
    EntryPersonRecord,
    EntryRecord,
    EntryRevisionRecord,
    EntryTagRecord,
    ExerciseAnswerRecord,
    HelpsWithRecord,
    ImportBatchRecord,
    LessonProgressRecord,
    MeetingNoteRecord,
    MeetingRecord,
    PersonRecord,
    PlanItemRecord,
    ReminderRecord,
    ResourceNoteRecord,
    SettingRecord,
    Table,
    TagRecord,
    TombstoneRecord,
    TouchRecord,
    WordRecord,
)

Row = dict[str, Any]

ORDER: tuple[type[Table], ...] = (
    TombstoneRecord,
    ImportBatchRecord,
    EntryRecord,
    PersonRecord,
    TagRecord,
    EntryRevisionRecord,
    AttachmentRecord,
    EntryTagRecord,
    EntryPersonRecord,
    EntryLessonRecord,
    ContactPointRecord,
    HelpsWithRecord,
    TouchRecord,
    KeptCardRecord,
    PersonPhotoRecord,
    PersonImportRecord,
    LessonProgressRecord,
    ExerciseAnswerRecord,
    BookmarkRecord,
    CheckInRecord,
    PlanItemRecord,
    ReminderRecord,
    MeetingRecord,
    MeetingNoteRecord,
    ResourceNoteRecord,
    ResourceCallRecord,
    ProviderAnswerRecord,
    WordRecord,
    SettingRecord,
)
"""Every table; what others point to comes first."""


class Runs(Protocol):
    """A connection that answers a statement with rows, one at a time."""

    def __call__(self, sql: str, values: Sequence[object], /) -> Iterator[Sequence[Any]]:
        """Run one statement."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A table's columns without its id, and for those that point elsewhere the table meant."""

    name: str
    columns: tuple[str, ...]
    points: Mapping[str, str]
    required: frozenset[str]

    @classmethod
    def of(cls, table: type[Table]) -> Shape:
        """The shape of a table of ours."""
        inner = table.__table__
        assert isinstance(inner, SqlTable)
        columns = [column for column in inner.columns if column.name != "id"]
        points = {
            column.name: key.column.table.name for column in columns for key in column.foreign_keys
        }
        required = {column.name for column in columns if not column.nullable}
        return cls(
            inner.name,
            tuple(sorted(column.name for column in columns)),
            points,
            frozenset(required & set(points)),
        )

    def read(self, runs: Runs, where: str = "", values: Sequence[object] = ()) -> Iterator[Row]:
        """Rows with uids in place of ids, in the order in which they were made."""
        shown = [
            f"to_{name}.uid" if name in self.points else f"here.{name}" for name in self.columns
        ]
        joins = [
            f" LEFT JOIN {target} AS to_{name} ON to_{name}.id = here.{name}"
            for name, target in self.points.items()
        ]
        statement = f"SELECT {', '.join(shown)} FROM {self.name} AS here{''.join(joins)}"
        for found in runs(f"{statement} {where} ORDER BY here.id", values):
            yield dict(zip(self.columns, found, strict=True))


def age(row: Row) -> tuple[int, str]:
    """Orders versions of one row the same on every computer: by time, then by what they hold."""
    return row["updated_at"], digest(row)


def digest(row: Row) -> str:
    """A digest of all that a row holds."""
    text = json.dumps(row, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
