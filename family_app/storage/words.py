"""Words that the spelling check shall leave alone."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from family_app.domain.ids import natural_uid
from family_app.storage import rows
from family_app.storage.tables import WordRecord


class Words:
    """Each word once, in small letters."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[str, ...]:
        """Every word, by the alphabet."""
        statement = select(WordRecord.word).where(WordRecord.deleted_at.is_(None))
        return tuple(sorted(self._session.scalars(statement)))

    def add(self, word: str, now: datetime) -> None:
        """Keep a word; one that was taken out comes back."""
        rows.put(self._session, WordRecord, natural_uid("word", word), now, word=word)

    def remove(self, word: str, now: datetime) -> bool:
        """Take a word out; whether it was there."""
        uid = natural_uid("word", word)
        return rows.set_deleted(self._session, WordRecord, uid, now, deleted=True)
