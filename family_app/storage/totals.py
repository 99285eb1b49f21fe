"""How much a space holds."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from family_app.domain.space import SpaceCounts
from family_app.storage.tables import (
    AttachmentRecord,
    EntryRecord,
    ExerciseAnswerRecord,
    PersonRecord,
    Table,
)


class Totals:
    """Counts what is not in the trash."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def counts(self) -> SpaceCounts:
        """The counts of a space, and its schema."""
        days = select(func.count(EntryRecord.day.distinct())).where(
            EntryRecord.deleted_at.is_(None)
        )
        schema = self._session.connection().exec_driver_sql(
            "SELECT version_num FROM alembic_version"
        )
        return SpaceCounts(
            entries=self._count(EntryRecord),
            people=self._count(PersonRecord),
            attachments=self._attachments(),
            answers=self._count(ExerciseAnswerRecord),
            days=self._session.scalar(days) or 0,
            schema=str(schema.scalar_one()),
        )

    def _attachments(self) -> int:
        """What stands on pages; a page in the trash has it with it there."""
        statement = (
            select(func.count(AttachmentRecord.id))
            .join(EntryRecord, EntryRecord.id == AttachmentRecord.entry_id)
            .where(AttachmentRecord.deleted_at.is_(None), EntryRecord.deleted_at.is_(None))
        )
        return self._session.scalar(statement) or 0

    def _count(self, table: type[Table]) -> int:
        statement = select(func.count()).select_from(table).where(table.deleted_at.is_(None))
        return self._session.scalar(statement) or 0
