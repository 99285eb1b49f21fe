"""How the days were."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from family_app.domain.check_in import CheckIn
from family_app.domain.ids import natural_uid
from family_app.storage import rows
from family_app.storage.tables import CheckInRecord


class CheckIns:
    """One check-in for each day."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, check_in: CheckIn, now: datetime) -> None:
        """Store how a day was; a half that is none keeps what it was."""
        uid = natural_uid("check_in", check_in.day.isoformat())
        row = rows.find_live(self._session, CheckInRecord, uid)
        strain, hope = (row.strain, row.hope) if row else (None, None)
        rows.put(
            self._session,
            CheckInRecord,
            uid,
            now,
            day=check_in.day,
            strain=strain if check_in.strain is None else check_in.strain,
            hope=hope if check_in.hope is None else check_in.hope,
        )

    def between(self, first: date, last: date) -> tuple[CheckIn, ...]:
        """The check-ins from first to last, oldest first."""
        record = CheckInRecord
        statement = select(record).where(
            record.deleted_at.is_(None), record.day.between(first, last)
        )
        return tuple(
            CheckIn(row.day, row.strain, row.hope)
            for row in self._session.scalars(statement.order_by(record.day))
        )
