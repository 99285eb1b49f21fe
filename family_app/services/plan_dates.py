"""Days that a plan asks for, such as when naloxone expires."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from family_app.domain.plan import PlanItem

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork

OVERDOSE = "overdose"
"""The one plan whose days show outside it; a plan against violence shows nowhere else."""

_SOON = timedelta(days=30)


def dates(uow: UnitOfWork) -> tuple[tuple[date, PlanItem], ...]:
    """The lines that ask for a day, with it, the soonest first."""
    dated = [(one.due, one) for one in uow.plans.items(OVERDOSE) if one.due is not None]
    return tuple(sorted(dated, key=lambda one: (one[0], one[1].uid)))


def soon(uow: UnitOfWork, today: date) -> tuple[tuple[date, PlanItem], ...]:
    """Those whose day comes within a month, or is past: it stays until the line is changed."""
    return tuple(one for one in dates(uow) if one[0] <= today + _SOON)
