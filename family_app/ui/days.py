"""Days in words, in the order in which people here say them: 23 November, or November 23."""

from __future__ import annotations

from datetime import date
from typing import Literal

from PySide6.QtCore import QDate, QLocale

Form = Literal["d MMM", "d MMM yyyy", "d MMMM", "d MMMM yyyy", "ddd d MMM", "dddd, d MMMM", "dddd"]
LongForm = Literal["dddd, d MMMM yyyy"]

_MONTH_FIRST: dict[str, str] = {
    "d MMM": "MMM d",
    "d MMM yyyy": "MMM d, yyyy",
    "d MMMM": "MMMM d",
    "d MMMM yyyy": "MMMM d, yyyy",
    "ddd d MMM": "ddd MMM d",
    "dddd, d MMMM": "dddd, MMMM d",
    "dddd, d MMMM yyyy": "dddd, MMMM d, yyyy",
}


def in_words(day: date, form: Form | LongForm, locale: QLocale | None = None) -> str:
    """A day as words.

    Args:
        day: the local day.
        form: what of it to say, with the day before the month.
        locale: whose words and order; that of the program where none is given.
    """
    here = locale if locale is not None else QLocale()
    month_first = here.dateFormat(QLocale.FormatType.ShortFormat).startswith("M")
    pattern = _MONTH_FIRST.get(form, form) if month_first else form
    return here.toString(QDate(day.year, day.month, day.day), pattern)
