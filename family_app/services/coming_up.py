"""What Today says of the days around it: what comes, what a plan asks for, what was just over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from family_app.domain.meeting import MeetingKind, Occurrence
from family_app.domain.plan import PlanItem
from family_app.services.meetings import diary, is_over, next_ones
from family_app.services.plan_dates import soon

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork

_NOTE_WITHIN = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class ComingUp:
    """`just_over` is the last meeting that nobody has noted anything of yet."""

    times: tuple[Occurrence, ...] = ()
    plan_dates: tuple[tuple[date, PlanItem], ...] = ()
    just_over: Occurrence | None = None


def coming_up(uow: UnitOfWork, now: datetime, here: ZoneInfo) -> ComingUp:
    """Read it in one look."""
    today = now.astimezone(here).date()
    return ComingUp(next_ones(uow, now, here), soon(uow, today), _just_over(uow, now, here))


def _just_over(uow: UnitOfWork, now: datetime, here: ZoneInfo) -> Occurrence | None:
    today = now.astimezone(here).date()
    lately = diary(uow, today - _NOTE_WITHIN, today, here)
    over = [
        one
        for one in lately.times
        if one.meeting.kind is MeetingKind.MEETING
        and (is_over(one, now) or (one.starts is None and one.shown_on < today))
        and (one.meeting.uid, one.day) not in lately.notes
    ]
    return over[-1] if over else None
