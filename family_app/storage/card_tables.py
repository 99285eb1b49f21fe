"""The tables of what came from address books; their DDL is written by the migrations."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from family_app.storage.tables import Table


class KeptCardRecord(Table):
    """What the card of a member said beside what we show; `card_uid` is the address book's name."""

    __tablename__ = "kept_card"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    card_uid: Mapped[str]
    lines: Mapped[str]


class PersonPhotoRecord(Table):
    """The portrait of a member: a small JPEG as base64."""

    __tablename__ = "person_photo"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    picture: Mapped[str]


class PersonImportRecord(Table):
    """A member who came in with an import, as JSON: as they were before, and as they became."""

    __tablename__ = "person_import"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    import_batch: Mapped[str]
    was: Mapped[str | None]
    became: Mapped[str]
