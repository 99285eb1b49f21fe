"""Automatic copies of a space: what one is, what it holds, and which ones to keep."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from family_app.domain.ids import AttachmentId, EntryId

LATEST, DAYS, WEEKS, MONTHS = 10, 14, 8, 12
FEWEST = 3
"""A limit of size never leaves fewer than this."""


class Why(StrEnum):
    """What was about to happen when a copy was made."""

    DAY = "day"
    UPGRADE = "upgrade"
    IMPORT = "import"
    RESTORE = "restore"
    MERGE = "merge"
    KEYS = "key-change"
    RESET = "reset"
    REPLACED = "replaced"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One copy. `number` counts the copies of a space; `day` is the local day it was made on.

    `size` is in bytes. The order of copies is that of their numbers: a clock can be set back.
    """

    name: str
    number: int
    moment: datetime
    day: date
    why: str
    size: int


@dataclass(frozen=True, slots=True)
class Held:
    """What a space or a copy of it holds, without what is in the trash.

    `months` counts pages by the first day of their month; `first` and `last` are the days of the
    oldest and the newest page, if there is any. `files` are the pictures and files on pages.
    """

    entries: int
    people: int
    answers: int
    first: date | None
    last: date | None
    months: Mapping[date, int] = field(default_factory=dict)
    files: int = 0


@dataclass(frozen=True, slots=True)
class CopiedPage:
    """A page in a copy that is not the same today; `start` is how it begins, 400 characters."""

    uid: EntryId
    day: date
    title: str = field(repr=False)
    start: str = field(repr=False)
    is_gone: bool


@dataclass(frozen=True, slots=True)
class CopiedFile:
    """A picture or file of a page in a copy; `names` are those in media.db, `size` in bytes."""

    uid: AttachmentId
    names: tuple[str, str | None]
    file_name: str = field(repr=False)
    media_type: str
    width: int | None
    height: int | None
    size: int
    caption: str = field(repr=False)


def to_remove(snapshots: Sequence[Snapshot], limit: int) -> tuple[Snapshot, ...]:
    """The copies that time, and then a limit in bytes, leave no room for.

    Kept by time are the 10 latest, the last one of each of the 14 latest days that have one, of 8
    weeks and of 12 months. Above the limit the copies of weeks go first, then those of days, of
    months, and of the latest; the newest and the oldest stay, and never fewer than three are left.
    Nothing here asks what time it is, so a clock that is wrong removes nothing.
    """
    ordered = sorted(snapshots, key=_age, reverse=True)
    tiers = _tiers(ordered)
    kept = [one for one in ordered if one.name in tiers]
    while len(kept) > FEWEST and sum(one.size for one in kept) > limit:
        kept.remove(_least_missed(kept, tiers))
    names = {one.name for one in kept}
    return tuple(one for one in ordered if one.name not in names)


def _age(snapshot: Snapshot) -> tuple[int, datetime, str]:
    return snapshot.number, snapshot.moment, snapshot.name


_MONTH, _DAY, _WEEK = 1, 2, 3  # 0 is for the latest; the higher, the sooner it goes


def _tiers(ordered: Sequence[Snapshot]) -> dict[str, int]:
    """By name, the strongest reason to keep each copy; a name that is missing has none."""
    tiers = {one.name: 0 for one in ordered[:LATEST]}
    rules: tuple[tuple[int, int, Callable[[date], Hashable]], ...] = (
        (_MONTH, MONTHS, lambda day: (day.year, day.month)),
        (_DAY, DAYS, lambda day: day),
        (_WEEK, WEEKS, lambda day: day.isocalendar()[:2]),
    )
    for tier, most, span_of in rules:
        seen: set[Hashable] = set()
        for one in ordered:
            span = span_of(one.day)
            if span not in seen and len(seen) < most:
                seen.add(span)
                tiers.setdefault(one.name, tier)
    return tiers


def _least_missed(kept: Sequence[Snapshot], tiers: Mapping[str, int]) -> Snapshot:
    """Of the weakest tier the one whose neighbours are nearest; never the newest or the oldest."""
    places = range(1, len(kept) - 1)
    weakest = max(tiers[kept[place].name] for place in places)
    candidates = [place for place in places if tiers[kept[place].name] == weakest]

    def gap(place: int) -> tuple[float, int]:
        apart = kept[place - 1].moment - kept[place + 1].moment
        return abs(apart.total_seconds()), -place

    return kept[min(candidates, key=gap)]
