"""Automatic copies of the open space: before what could go wrong, and once a day.

What takes the space and no unit of work reads and writes copies beside the space's own
connections, off the window's thread and off the lane that saves what is typed.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.snapshots import CopiedPage, Held, Snapshot, Why
from family_app.services.settings import space_settings
from family_app.storage import snapshots

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

_MEGABYTE = 1_000_000


def take(space: OpenSpace, why: Why) -> Snapshot | None:
    """Copy the space unless the newest copy holds the same; the copy, or none.

    Raises:
        DiskFull, ReadOnly, PagesDamaged: no copy was made; do not go on with what it was for.
    """
    return snapshots.take(space.folder, space.key, why, _limit(space))


def take_daily(space: OpenSpace, today: date) -> Snapshot | None:
    """Copy the space where no copy is of today and something changed; raises as `take` does."""
    stored = snapshots.all_of(space.folder)
    # Not "older than today": a clock that was set back must not put an end to copies.
    if any(one.day == today for one in stored[:1]):
        return None
    return take(space, Why.DAY)


def listed(space: OpenSpace) -> tuple[Snapshot, ...]:
    """The copies of the space, the newest first."""
    return snapshots.all_of(space.folder)


def thin(space: OpenSpace) -> int:
    """Bring the copies below the limit that was just chosen; how many went."""
    return snapshots.thin(space.folder, _limit(space))


def remove(space: OpenSpace, name: str) -> None:
    """Remove one copy for good.

    Raises:
        Refused: it is gone already.
    """
    snapshots.remove(space.folder, name)


def held_in(space: OpenSpace, name: str) -> Held:
    """What a copy holds.

    Raises:
        Refused: it is gone. CopyDamaged, NewerVersion: it cannot be read.
    """
    return snapshots.held_in(snapshots.path_of(space.folder, name), space.key)


def held_now(space: OpenSpace) -> Held:
    """What the space itself holds."""
    return snapshots.held_now(space.folder, space.key)


def pages_in(space: OpenSpace, name: str) -> tuple[CopiedPage, ...]:
    """The pages of a copy that are gone by now or were changed since; raises as `held_in`."""
    return snapshots.pages_in(space.folder, snapshots.path_of(space.folder, name), space.key)


def _limit(space: OpenSpace) -> int:
    with space.read() as uow:
        return max(1, space_settings(uow).backup_limit_mb) * _MEGABYTE
