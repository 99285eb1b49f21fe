"""A birthday: a day of the year, with the year where it is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_WRITTEN = re.compile(r"(?:(\d{4})-|--)(\d{2})-(\d{2})")
_ANY_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Birthday:
    """Month and day of the Gregorian calendar; `year` is none where nobody knows it.

    Raises:
        ValueError: there is no such day.
    """

    month: int
    day: int
    year: int | None = None

    def __post_init__(self) -> None:
        date(_ANY_LEAP_YEAR if self.year is None else self.year, self.month, self.day)

    @classmethod
    def from_text(cls, text: str) -> Birthday | None:
        """Read `1980-03-22` or `--03-22` (ISO 8601); none where it is neither."""
        found = _WRITTEN.fullmatch(text)
        if found is None:
            return None
        year, month, day = found.groups()
        try:
            return cls(int(month), int(day), int(year) if year else None)
        except ValueError:
            return None

    def text(self) -> str:
        """The way `from_text` reads it."""
        year = "-" if self.year is None else f"{self.year:04}"
        return f"{year}-{self.month:02}-{self.day:02}"
