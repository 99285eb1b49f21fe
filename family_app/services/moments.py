"""Works out when the computer's own messages are due in the coming days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from family_app.domain.meeting import MeetingKind, Occurrence
from family_app.domain.moments import Moment, Quiet, before, of_days
from family_app.domain.space_settings import SpaceSettings
from family_app.services.keeping_in_touch import due_days
from family_app.services.meetings import diary
from family_app.services.plan_dates import dates
from family_app.services.settings import space_settings

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork

AHEAD = timedelta(days=8)
"""How far ahead they are known; longer than a space is likely to stay locked."""

_BEFORE_A_PLAN_DATE = (0, 7, 30)


def moments(uow: UnitOfWork, now: datetime, here: ZoneInfo) -> tuple[Moment, ...]:
    """The moments that are still to come, in order; none while messages are switched off."""
    settings = space_settings(uow)
    if not settings.bell:
        return ()
    today = now.astimezone(here).date()
    last = today + AHEAD
    quiet = Quiet(_clock(settings.bell_quiet_from), _clock(settings.bell_quiet_until))
    times = diary(uow, today, last, here).times
    found = {
        _told(before(one.starts, settings.bell_before, quiet), settings)
        for one in times
        if one.starts is not None and _is_wanted(one, settings)
    }
    whole = {one.shown_on for one in times if one.starts is None and _is_wanted(one, settings)}
    if settings.bell_people:
        whole.update(due_days(uow, today, last))
    if settings.bell_plan:
        whole.update(_plan_days(uow, today, last))
    found |= of_days(whole, _clock(settings.bell_at), quiet, here)
    return tuple(sorted((one for one in found if one.at > now), key=_order))


def _told(moment: Moment, settings: SpaceSettings) -> Moment:
    return moment if settings.bell_says_time else Moment(moment.at)


def _is_wanted(one: Occurrence, settings: SpaceSettings) -> bool:
    if one.meeting.kind is MeetingKind.BIRTHDAY:
        return settings.bell_birthdays
    return settings.bell_meetings


def _plan_days(uow: UnitOfWork, first: date, last: date) -> Iterator[date]:
    for due, _ in dates(uow):
        for ahead in _BEFORE_A_PLAN_DATE:
            day = due - timedelta(days=ahead)
            if first <= day <= last:
                yield day


def _clock(written: str) -> time:
    try:
        return time.fromisoformat(written)
    except ValueError:
        return time(9)


def _order(one: Moment) -> tuple[float, float]:
    return one.at.timestamp(), one.starts.timestamp() if one.starts else 0.0
