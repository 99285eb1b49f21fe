"""The rest of people's cards, and who came in with which import."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from family_app.domain.ids import ImportId, PersonId, natural_uid
from family_app.domain.kept_card import CameIn, Held, KeptCard
from family_app.storage import rows
from family_app.storage.card_tables import KeptCardRecord, PersonImportRecord
from family_app.storage.tables import PersonRecord


class KeptCards:
    """Cards of members who are not in the trash."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[KeptCard, ...]:
        """Every card, in the order in which they were kept."""
        statement = (
            select(PersonRecord.uid, KeptCardRecord.card_uid, KeptCardRecord.lines)
            .join(KeptCardRecord, KeptCardRecord.person_id == PersonRecord.id)
            .where(KeptCardRecord.deleted_at.is_(None), PersonRecord.deleted_at.is_(None))
            .order_by(KeptCardRecord.id)
        )
        found = self._session.execute(statement)
        return tuple(KeptCard(PersonId(person), uid, lines) for person, uid, lines in found)

    def save(self, card: KeptCard, now: datetime) -> None:
        """Keep the card of a member instead of the one that was kept before."""
        person = rows.find_live(self._session, PersonRecord, card.person)
        if person is not None:
            values = {"person_id": person.id, "card_uid": card.uid, "lines": card.lines}
            rows.put(self._session, KeptCardRecord, _uid(card.person), now, **values)

    def forget(self, person: PersonId, now: datetime) -> None:
        """Keep no card of a member any more."""
        rows.set_deleted(self._session, KeptCardRecord, _uid(person), now, deleted=True)

    def note_import(self, batch: ImportId, came: CameIn, now: datetime) -> None:
        """Note how an import left a member, and what they were before."""
        uid = came.became.person.uid
        person = rows.find_live(self._session, PersonRecord, uid)
        if person is None:
            return
        values = {
            "person_id": person.id,
            "import_batch": batch,
            "was": None if came.was is None else _text(came.was),
            "became": _text(came.became),
        }
        named = natural_uid("person_import", batch, uid)
        rows.put(self._session, PersonImportRecord, named, now, **values)

    def of_import(self, batch: ImportId) -> tuple[CameIn, ...]:
        """The members that an import brought in or added to, but for those in the trash."""
        statement = (
            select(PersonImportRecord.was, PersonImportRecord.became)
            .join(PersonRecord, PersonRecord.id == PersonImportRecord.person_id)
            .where(
                PersonImportRecord.import_batch == batch,
                PersonImportRecord.deleted_at.is_(None),
                PersonRecord.deleted_at.is_(None),
            )
            .order_by(PersonImportRecord.id)
        )
        return tuple(
            CameIn(None if was is None else _held(was), _held(became))
            for was, became in self._session.execute(statement)
        )


def _uid(person: PersonId) -> str:
    return natural_uid("kept_card", person)


def _text(held: Held) -> str:
    return msgspec.json.encode(held).decode()


def _held(text: str) -> Held:
    return msgspec.json.decode(text, type=Held)
