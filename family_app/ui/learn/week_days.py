"""The days of a week, in the order and with the names they have where the reader lives."""

from __future__ import annotations

from PySide6.QtCore import QLocale

DAYS = 7


def shown_days(locale: QLocale) -> tuple[int, ...]:
    """The days, 0 for Monday, in the order in which a week runs there."""
    first = locale.firstDayOfWeek().value - 1
    return tuple((first + place) % DAYS for place in range(DAYS))


def day_name(day: int, locale: QLocale) -> str:
    """The name of a day, 0 for Monday, as it stands by itself."""
    return locale.standaloneDayName(day + 1, QLocale.FormatType.LongFormat)
