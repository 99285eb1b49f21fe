"""The settings of a space, by name."""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from family_app.domain.ids import natural_uid
from family_app.storage import rows
from family_app.storage.tables import SettingRecord

SettingValue = str | int | bool | None


class Settings:
    """Settings as stored: names and plain values."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> dict[str, SettingValue]:
        """What was ever chosen."""
        statement = select(SettingRecord.name, SettingRecord.value).where(
            SettingRecord.deleted_at.is_(None)
        )
        return {name: json.loads(value) for name, value in self._session.execute(statement)}

    def save(self, name: str, value: SettingValue, now: datetime) -> None:
        """Choose a value."""
        uid, stored = natural_uid("setting", name), json.dumps(value)
        rows.put(self._session, SettingRecord, uid, now, name=name, value=stored)
