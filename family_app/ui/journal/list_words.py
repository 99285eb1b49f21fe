"""What is said above the list of pages: how many there are, and why these."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from family_app.ui.journal.list_query import ListAnswer
from family_app.ui.models.entry_dates import long_day_words


def list_words(found: ListAnswer) -> str:
    """How many pages there are, and what to do where a part of what is typed says nothing yet."""
    words = _count(found)
    if found.typed.unclear:
        unclear = QCoreApplication.translate(
            "ListWords",
            "“{typed}” says nothing yet. Dates are like 2024, 2024-05 or 2024-05-17.",
        )
        words = f"{words}\n{unclear.format(typed=found.typed.unclear[0])}"
    return words


def _count(found: ListAnswer) -> str:
    translate = QCoreApplication.translate
    query, wanted, count = found.query, found.query.wanted, found.matching
    if query.words:
        text = translate("ListWords", "{matching} of {total} pages match “{words}”")
        return text.format(matching=count, total=found.total, words=query.words)
    if wanted.returning is not None:
        return QCoreApplication.translate(
            "ListWords", "%n page(s) of this day in earlier years", "", count
        )
    if wanted.day is not None:
        day = long_day_words(wanted.day)
        if not found.rows:
            return translate("ListWords", "No page on {day}").format(day=day)
        text = QCoreApplication.translate("ListWords", "%n page(s) on {day}", "", count)
        return text.format(day=day)
    if query.is_filter:
        text = translate("ListWords", "{matching} of {total} pages")
        return text.format(matching=count, total=found.total)
    return pages_words(found.total)


def pages_words(count: int) -> str:
    """How many pages there are."""
    return QCoreApplication.translate("ListWords", "%n page(s)", "", count)


def search_tips() -> str:
    """What can be typed into the search, in one breath."""
    return QCoreApplication.translate(
        "ListWords",
        "Also: “words in a row” in quotes, -without, tag:name, person:name, before:2024, "
        "after:2024-05, has:star, has:photo",
    )
