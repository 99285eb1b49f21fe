"""Finds the local calendar day, and the time where there is one, in what other programs write."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_WRITTEN = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    r"(?:[T ]+(?P<H>\d{1,2}):(?P<M>\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
)
_IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Moment:
    """A local calendar day and, where known, the time as "hh:mm"."""

    day: date
    time: str | None = None


def read_moment(text: str) -> Moment | None:
    """A date as front matter holds it: `2024-01-05`, `2024-01-05 10:30`, ISO 8601 with a zone.

    A time with an offset is the writer's own local time and kept as written; one in UTC ("Z") was
    written by a machine and is turned into this computer's local time.
    """
    match = _WRITTEN.match(text.strip())
    if match is None:
        return None
    try:
        day = date(int(match["y"]), int(match["m"]), int(match["d"]))
        if match["H"] is None:
            return Moment(day)
        when = datetime(day.year, day.month, day.day, int(match["H"]), int(match["M"]), tzinfo=UTC)
        if match["zone"] == "Z":
            when = when.astimezone()
    except (ValueError, OverflowError):
        return None
    return Moment(when.date(), when.strftime("%H:%M"))


def day_in_name(name: str) -> date | None:
    """The day a file name tells: `2024-01-05`, `2024_01_05` or `20240105` anywhere in it."""
    for match in _IN_NAME.finditer(name):
        try:
            return date(int(match[1]), int(match[3]), int(match[4]))
        except ValueError:
            continue
    return None


def title_in_name(name: str) -> str:
    """The words of a file name beside its day; "" where it has none."""
    stem = name.rpartition(".")[0] or name
    words = _IN_NAME.sub(" ", stem).replace("_", " ").strip(" -.,")
    return " ".join(words.split()) if any(letter.isalpha() for letter in words) else ""


def local_moment(when: datetime, zone: str | None) -> tuple[Moment, str | None]:
    """The day and time that clocks showed in a zone, and the zone's name if there is such a one.

    Where the zone is not known, this computer's own is taken; where the system cannot tell the
    time of so early or late a day there, UTC.

    Args:
        when: a moment; one without an offset is in UTC.
        zone: an IANA name, like "Europe/Lisbon".
    """
    aware = when if when.tzinfo else when.replace(tzinfo=UTC)
    name, place = zone or "", None
    # A name from outside must not be taken for a path; the longest real one has 32 letters.
    if name and len(name) <= 40 and not name.startswith((".", "/")) and ".." not in name:
        with suppress(ZoneInfoNotFoundError, ValueError, OSError):
            place = ZoneInfo(name)
    try:
        local = aware.astimezone(place)
    except (OverflowError, OSError):
        local = aware.astimezone(UTC)
    return Moment(local.date(), local.strftime("%H:%M")), name if place else None
