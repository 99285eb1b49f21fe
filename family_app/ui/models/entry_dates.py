"""Days and times as the journal says them."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from family_app.ui.days import in_words


def month_words(year: int, month: int) -> str:
    """A month with its year: "November 2026"."""
    name = QLocale().standaloneMonthName(month, QLocale.FormatType.LongFormat)
    return f"{name} {year}"


def day_words(day: date, time: str | None, today: date, locale: QLocale) -> str:
    """A day in a list, short: "Today 08:12", "Wed 18 Nov", "18 Nov 2024"."""
    translate = QCoreApplication.translate
    if day == today:
        words = translate("EntryList", "Today")
    elif day == today - timedelta(days=1):
        words = translate("EntryList", "Yesterday")
    else:
        words = in_words(day, "ddd d MMM" if day.year == today.year else "d MMM yyyy", locale)
    return f"{words} {time_words(time)}" if time else words


def long_day_words(day: date) -> str:
    """A day with its weekday: "Monday, 23 November 2026"."""
    return in_words(day, "dddd, d MMMM yyyy")


def read_time(words: str) -> str | None:
    """A time as people type it ("8:12", "8.12 pm") as "hh:mm"; None where it is none."""
    text = words.strip().replace(".", ":").upper()
    for pattern in ("H:mm", "h:mm AP", "h:mmAP", "h AP", "hAP"):
        time = QTime.fromString(text, pattern)
        if time.isValid():
            return time.toString("HH:mm")
    local = QLocale().toTime(words.strip(), QLocale.FormatType.ShortFormat)
    return local.toString("HH:mm") if local.isValid() else None


def time_words(time: str) -> str:
    """A time of day, "hh:mm", as this country writes it."""
    value = QTime.fromString(time, "HH:mm")
    if not value.isValid():
        return time
    return QLocale().toString(value, QLocale.FormatType.ShortFormat)
