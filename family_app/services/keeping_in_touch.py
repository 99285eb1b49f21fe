"""How often I want to be in touch with someone, and whom that brings to Today."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date, timedelta
from typing import TYPE_CHECKING

from family_app.domain.changes import Changes, Kind
from family_app.domain.ids import PersonId
from family_app.domain.person import Person
from family_app.services.circle import to_reach
from family_app.services.settings import save_setting, space_settings

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork

_EVERYONE = 10_000


def interval(uow: UnitOfWork, person: PersonId) -> int:
    """After how many days without contact someone is due; 0 where none was chosen."""
    return _intervals(uow).get(person, 0)


def set_interval(uow: UnitOfWork, person: PersonId, days: int) -> Changes:
    """Choose after how many days someone is due; 0 takes the choice back."""
    chosen = _intervals(uow)
    chosen.pop(person, None)
    if days > 0:
        chosen[person] = days
    save_setting(uow, "in_touch_days", json.dumps(chosen, sort_keys=True) if chosen else "")
    return Changes.of(Kind.PERSON, person)


def due(
    uow: UnitOfWork, today: date, limit: int = 3, without: Collection[PersonId] = ()
) -> tuple[Person, ...]:
    """Near members whose interval is over, the longest first; then those without one.

    The interval counts from the last noted contact; who was never noted is due at once. Nobody
    at rest or remembered is among them, nor those who are left out: `without` has their uids.
    """
    chosen = _intervals(uow)
    waiting = [one for one in to_reach(uow, today, _EVERYONE) if one.uid not in without]
    over = [one for one in waiting if one.uid in chosen and _over(one, chosen[one.uid], today) >= 0]
    over.sort(key=lambda one: -_over(one, chosen[one.uid], today))
    rest = [one for one in waiting if one.uid not in chosen]
    return tuple((over + rest)[:limit])


def due_days(uow: UnitOfWork, first: date, last: date) -> frozenset[date]:
    """The days from `first` to `last` on which somebody's chosen interval is over."""
    chosen = _intervals(uow)
    ends = (
        one.last_touch + timedelta(days=chosen[one.uid])
        for one in to_reach(uow, last + timedelta(days=_EVERYONE), _EVERYONE)
        if one.uid in chosen and one.last_touch is not None
    )
    return frozenset(day for day in ends if first <= day <= last)


def _over(one: Person, days: int, today: date) -> int:
    if one.last_touch is None:
        return _EVERYONE
    return (today - one.last_touch - timedelta(days=days)).days


def _intervals(uow: UnitOfWork) -> dict[str, int]:
    try:
        chosen = json.loads(space_settings(uow).in_touch_days or "{}")
    except ValueError:
        return {}
    if not isinstance(chosen, dict):
        return {}
    return {uid: days for uid, days in chosen.items() if isinstance(days, int) and days > 0}
