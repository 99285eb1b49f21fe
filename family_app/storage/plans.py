"""The plans, line by line."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from family_app.domain.ids import PersonId, PlanItemId
from family_app.domain.plan import SAFETY, PlanItem, PlanStep
from family_app.storage import rows
from family_app.storage.tables import PersonRecord, PlanItemRecord


class Plans:
    """Lines of the plans; a member of the circle that is in the trash is not shown."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def items(self, plan: str = SAFETY) -> tuple[PlanItem, ...]:
        """The lines of one plan; the safety plan's steps in their order."""
        return tuple(item for item in self.all() if item.plan == plan)

    def all(self) -> tuple[PlanItem, ...]:
        """The lines of every plan."""
        statement = (
            select(PlanItemRecord, PersonRecord.uid, PersonRecord.deleted_at)
            .outerjoin(PersonRecord, PersonRecord.id == PlanItemRecord.person_id)
            .where(PlanItemRecord.deleted_at.is_(None))
            .order_by(PlanItemRecord.position, PlanItemRecord.id)
        )
        items = [
            PlanItem(
                PlanItemId(row.uid),
                row.step,
                row.text,
                PersonId(person) if person and gone is None else None,
                row.position,
                row.plan,
                row.due,
            )
            for row, person, gone in self._session.execute(statement)
            # A line that is only a person in the trash would be an empty line.
            if row.text or not person or gone is None
        ]
        return tuple(sorted(items, key=_order))

    def save(self, item: PlanItem, now: datetime) -> None:
        """Make or change a line; a new one, or one that changes its step, goes to its end."""
        row = rows.find_live(self._session, PlanItemRecord, item.uid)
        stays = row is not None and (row.plan, row.step) == (item.plan, item.step)
        rows.put(
            self._session,
            PlanItemRecord,
            item.uid,
            now,
            step=str(item.step),
            text=item.text,
            person_id=self._person_id(row, item.person),
            position=row.position if row and stays else self._end(item.plan, item.step),
            plan=item.plan,
            due=item.due,
        )

    def move(self, uid: str, position: int, now: datetime) -> bool:
        """Put a line at a place within its step, counted from 0; whether it moved."""
        row = rows.find_live(self._session, PlanItemRecord, uid)
        if row is None:
            return False
        order = [one for one in self._step(row.plan, row.step) if one.uid != uid]
        order.insert(max(0, position), row)
        moved = [rows.change(one, now, position=place) for place, one in enumerate(order)]
        self._session.flush()
        return any(moved)

    def set_deleted(self, uid: str, now: datetime, *, deleted: bool) -> bool:
        """Take a line out, or put it back where it was."""
        return rows.set_deleted(self._session, PlanItemRecord, uid, now, deleted=deleted)

    def _step(self, plan: str, step: str) -> list[PlanItemRecord]:
        record = PlanItemRecord
        statement = select(record).where(
            record.plan == plan, record.step == step, record.deleted_at.is_(None)
        )
        return list(self._session.scalars(statement.order_by(record.position, record.id)))

    def _end(self, plan: str, step: str) -> int:
        return max((row.position + 1 for row in self._step(plan, step)), default=0)

    def _person_id(self, row: PlanItemRecord | None, person: PersonId | None) -> int | None:
        if person is not None:
            found = rows.find(self._session, PersonRecord, person)
            return found.id if found else None
        stored = self._session.get(PersonRecord, row.person_id) if row and row.person_id else None
        # Somebody in the trash is not shown, so "nobody" does not mean that they were taken off.
        return stored.id if stored and stored.deleted_at is not None else None


def _order(item: PlanItem) -> tuple[bool, int, str]:
    steps = [step.value for step in PlanStep]
    mine = item.plan == SAFETY and item.step in steps
    return not mine, steps.index(PlanStep(item.step)) if mine else 0, item.plan
