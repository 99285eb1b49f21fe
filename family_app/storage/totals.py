"""Counts what a space holds."""

from __future__ import annotations

from sqlalchemy import ColumnElement, distinct, func, select, text
from sqlalchemy.orm import Session

from family_app.domain.space import SpaceCounts
from family_app.storage.tables import EntryRecord, ExerciseAnswerRecord, PersonRecord, Table


class Totals:
    """Numbers over whole tables, without what is in the trash."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def counts(self) -> SpaceCounts:
        """Everything that `space info` shows; no attachment can be added yet."""
        schema = self._session.scalar(text("SELECT version_num FROM alembic_version"))
        return SpaceCounts(
            entries=self._count(EntryRecord, func.count()),
            people=self._count(PersonRecord, func.count()),
            attachments=0,
            answers=self._count(ExerciseAnswerRecord, func.count()),
            days=self._count(EntryRecord, func.count(distinct(EntryRecord.day))),
            schema=str(schema),
        )

    def _count(self, table: type[Table], how: ColumnElement[int]) -> int:
        there = select(how).select_from(table).where(table.deleted_at.is_(None))
        return self._session.scalar(there) or 0
