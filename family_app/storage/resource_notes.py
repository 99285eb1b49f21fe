"""What someone keeps about the resources of the list."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from family_app.domain.ids import natural_uid
from family_app.domain.resource_note import ResourceNote
from family_app.storage import rows
from family_app.storage.tables import ResourceNoteRecord


class ResourceNotes:
    """One note for each resource."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[ResourceNote, ...]:
        """Every note, by resource."""
        record = ResourceNoteRecord
        statement = select(record).where(record.deleted_at.is_(None)).order_by(record.resource)
        return tuple(
            ResourceNote(row.resource, row.favourite, row.hidden, row.note)
            for row in self._session.scalars(statement)
        )

    def save(self, note: ResourceNote, now: datetime) -> None:
        """Make or change the note of a resource."""
        rows.put(
            self._session,
            ResourceNoteRecord,
            natural_uid("resource_note", note.resource),
            now,
            resource=note.resource,
            favourite=note.favourite,
            hidden=note.hidden,
            note=note.note,
        )
