"""The plans: the safety plan, and the others by their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.ids import PlanItemId
from family_app.domain.plan import SAFETY, PlanItem

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def items(uow: UnitOfWork, plan: str = SAFETY) -> tuple[PlanItem, ...]:
    """Every line of one plan, section by section."""
    return uow.plans.items(plan)


def save_item(uow: UnitOfWork, item: PlanItem) -> Changes:
    """Make or change a line; a new one goes to the end of its step."""
    uow.plans.save(item, uow.now)
    return Changes.of(Kind.PLAN, item.uid)


def remove_item(uow: UnitOfWork, uid: PlanItemId) -> Changes:
    """Put a line into the trash."""
    return _changed(uow.plans.set_deleted(uid, uow.now, deleted=True), uid)


def restore_item(uow: UnitOfWork, uid: PlanItemId) -> Changes:
    """Bring a line back where it was."""
    return _changed(uow.plans.set_deleted(uid, uow.now, deleted=False), uid)


def move_item(uow: UnitOfWork, uid: PlanItemId, position: int) -> Changes:
    """Put a line at a place within its step, counted from 0."""
    return _changed(uow.plans.move(uid, position, uow.now), uid)


def _changed(changed: bool, uid: PlanItemId) -> Changes:
    return Changes.of(Kind.PLAN, uid) if changed else NOTHING
