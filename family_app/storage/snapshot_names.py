"""The names of automatic copies in a backups folder, and what they say."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

from family_app.domain.snapshots import Snapshot

_MOMENT = "%Y%m%dT%H%M%S%fZ"
_NAME = re.compile(r"pages-(?:(\d{6,9})-)?(\d{8}T\d{12}Z)-([a-z-]{1,20})\.db")


def name_of(number: int, moment: datetime, why: str) -> str:
    """The file name of a copy; it sorts by number."""
    return f"pages-{number:06}-{moment.astimezone(UTC).strftime(_MOMENT)}-{why}.db"


def next_number(backups: Path) -> int:
    """One more than the highest number in the folder."""
    return max((one.number for one in listed(backups)), default=0) + 1


def listed(backups: Path) -> tuple[Snapshot, ...]:
    """The copies in a folder, the newest first; other files are left out."""
    found = []
    for path in backups.iterdir() if backups.is_dir() else ():
        matched = _NAME.fullmatch(path.name)
        when = _when(matched[2]) if matched else None
        if matched and when and path.is_file() and not path.is_symlink():
            number, size = int(matched[1] or 0), path.stat().st_size
            found.append(Snapshot(path.name, number, *when, matched[3], size))
    return tuple(sorted(found, key=lambda one: (one.number, one.moment), reverse=True))


def _when(text: str) -> tuple[datetime, date] | None:
    """The moment, and the day it was here; none for a time that no calendar has."""
    try:
        moment = datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)
        return moment, moment.astimezone().date()
    except (ValueError, OverflowError):
        return None
