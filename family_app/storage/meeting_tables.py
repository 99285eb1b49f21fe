"""The tables of the diary; `storage/tables.py` has the others."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from family_app.storage.table import Table


class MeetingRecord(Table):
    """Something in the diary; `place` is where, its four lists have commas."""

    __tablename__ = "meeting"

    title: Mapped[str]
    kind: Mapped[str]
    day: Mapped[date]
    time: Mapped[str | None]
    zone: Mapped[str | None]
    minutes: Mapped[int]
    every: Mapped[str]
    step: Mapped[int]
    weekdays: Mapped[str]
    place_in_month: Mapped[int]
    until: Mapped[date | None]
    left_out: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    place: Mapped[str]
    notes: Mapped[str]
    source_key: Mapped[str | None]
    also_on: Mapped[str] = mapped_column(default="")
    import_batch: Mapped[str | None] = mapped_column(default=None)


class MeetingNoteRecord(Table):
    """How a meeting was on one day."""

    __tablename__ = "meeting_note"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"))
    day: Mapped[date]
    felt: Mapped[str]
    liked: Mapped[str]
    again: Mapped[str | None]
