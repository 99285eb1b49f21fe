"""What every table of a space has."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import Date

from family_app.storage.column_kinds import UtcTime, WholeText


class Table(DeclarativeBase):
    """What every table has: a local id that never leaves, a uid, and three times."""

    type_annotation_map = {str: WholeText, datetime: UtcTime, date: Date}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None]
