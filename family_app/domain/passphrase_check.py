"""When to ask someone whose computer opens the space whether they still know the passphrase."""

from __future__ import annotations

from datetime import date, timedelta

FIRST_GAP = 14
"""Days without typing it after which the first question comes."""

LONGEST_GAP = 120
NOT_NOW_DAYS = 7

# A day in the future comes from a clock that was wrong, or from the other side of the date line.
_TRAVEL = timedelta(days=1)
_A_CLOCK_THAT_IS_RIGHT = timedelta(days=NOT_NOW_DAYS + 1)


def is_due(known_on: str, gap: int, again_on: str, today: date) -> bool:
    """Whether to ask.

    Args:
        known_on: the ISO day on which it was last typed and right; "" where nobody is to be asked.
        gap: days from there to the question.
        again_on: the ISO day before which the user does not want to be asked, or "".
        today: the local day.
    """
    since = _day(known_on)
    if since is None:
        return False
    wait = _day(again_on)
    is_waiting = wait is not None and today < wait <= today + _A_CLOCK_THAT_IS_RIGHT
    return not is_waiting and not since - _TRAVEL <= today < since + timedelta(days=gap)


def next_gap(gap: int, *, was_due: bool) -> int:
    """Someone who still knew it when asked is asked seldomer."""
    return min(gap * 2, LONGEST_GAP) if was_due else gap


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
