"""What day and time it is here."""

from __future__ import annotations

from datetime import date, datetime


class Clock:
    """The local calendar day; fixed for pictures and tests."""

    def __init__(self, fixed: date | None = None, time: str | None = None) -> None:
        self._fixed = fixed
        self._time = time

    def today(self) -> date:
        """The day it is here."""
        return self._fixed or datetime.now().astimezone().date()

    def time(self) -> str:
        """The time of day as "hh:mm"."""
        return self._time or datetime.now().astimezone().strftime("%H:%M")
