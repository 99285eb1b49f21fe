"""What the pages of one day have, as a calendar shows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DayMarks:
    """How many pages a day has, and whether one of them has a star or a picture."""

    pages: int
    starred: bool = False
    pictures: bool = False
