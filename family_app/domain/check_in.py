"""The two-tap check-in: strain and hope, five words each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LEVELS = (0, 2, 5, 8, 10)
"""What the five words are stored as, from none to the most."""


@dataclass(frozen=True, slots=True)
class CheckIn:
    """How one day was; either half may be missing."""

    day: date
    strain: int | None = None
    hope: int | None = None


@dataclass(frozen=True, slots=True)
class Trend:
    """Which way a row of values leans: first half against second half of the days given."""

    direction: int  # -1 lower, 0 about the same or too few, 1 higher
    days: int


def trend(values: list[int]) -> Trend:
    """Compare the mean of the later half with the earlier; a difference under 1 is "the same"."""
    if len(values) < 4:
        return Trend(0, len(values))
    half = len(values) // 2
    early, late = values[:half], values[-half:]
    difference = sum(late) / half - sum(early) / half
    direction = 0 if abs(difference) < 1 else (1 if difference > 0 else -1)
    return Trend(direction, len(values))
