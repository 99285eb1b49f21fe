"""The two-tap check-in."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.check_in import CheckIn

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def check_in(
    uow: UnitOfWork, day: date, *, strain: int | None = None, hope: int | None = None
) -> Changes:
    """Keep how a day was, 0 to 10 each; the half that is not given stays as it was."""
    given = [value for value in (strain, hope) if value is not None]
    if not all(0 <= value <= 10 for value in given):
        raise ValueError("a check-in runs from 0 to 10")
    if not given:
        return NOTHING
    uow.check_ins.save(CheckIn(day, strain, hope), uow.now)
    return Changes.of(Kind.CHECK_IN, day.isoformat())


def check_ins(uow: UnitOfWork, first: date, last: date) -> tuple[CheckIn, ...]:
    """The days that have a check-in, from first to last."""
    return uow.check_ins.between(first, last)
