"""Earlier versions of a page, and which of them are kept as they grow old."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NewType

from family_app.domain.ids import EntryId

RevisionId = NewType("RevisionId", str)

KEEP_ALL = timedelta(days=14)
KEEP_DAYS = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Revision:
    """A page as it stood until `until`, when a sitting began to change it (UTC)."""

    uid: RevisionId
    entry: EntryId
    until: datetime
    day: date
    title: str = field(repr=False)
    body: str = field(repr=False)


def thinned(moments: Iterable[tuple[str, datetime]], now: datetime) -> frozenset[str]:
    """The uids of one page's revisions that may go.

    All of two weeks stay, then one a day for three months, then one a month; the oldest and the
    newest always stay.

    Args:
        moments: uid and `until` of each revision of one page, in any order.
        now: the present moment, UTC.
    """
    newest_first = sorted(moments, key=lambda one: (one[1], one[0]), reverse=True)
    ends = {one[0] for one in (newest_first[:1] + newest_first[-1:])}
    seen: set[tuple[int, ...]] = set()
    gone = []
    for uid, moment in newest_first:
        age = now - moment
        if age <= KEEP_ALL:
            continue
        span = (moment.year, moment.month)
        bucket = (*span, moment.day) if age <= KEEP_DAYS else span
        if bucket in seen and uid not in ends:
            gone.append(uid)
        seen.add(bucket)
    return frozenset(gone)
