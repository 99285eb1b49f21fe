"""What a copy or a backup holds, in words: the same wherever it is shown."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from family_app.domain.snapshots import Held, Snapshot
from family_app.ui.days import in_words
from family_app.ui.models.entry_dates import month_words


def copy_words(copy: Snapshot) -> str:
    """A copy as one line of a list: its day, its time, and why it was made."""
    why = {
        "day": QCoreApplication.translate("HeldWords", "daily copy"),
        "upgrade": QCoreApplication.translate("HeldWords", "before an update"),
        "import": QCoreApplication.translate("HeldWords", "before pages came in"),
        "restore": QCoreApplication.translate("HeldWords", "before a copy was put back"),
        "merge": QCoreApplication.translate("HeldWords", "before a merge"),
        "asked": QCoreApplication.translate("HeldWords", "copied by hand"),
        "reset": QCoreApplication.translate("HeldWords", "before a reset"),
        "replaced": QCoreApplication.translate("HeldWords", "kept as its files were replaced"),
        "key-change": QCoreApplication.translate("HeldWords", "before the key was changed"),
    }.get(copy.why, QCoreApplication.translate("HeldWords", "copy"))
    time = copy.moment.astimezone().strftime("%H:%M")
    return f"{in_words(copy.day, 'd MMMM yyyy')}, {time} · {why}"


def held_words(held: Held) -> str:
    """One sentence: how many pages, of which days, how many pictures and people."""
    # Plain names: the tool that gathers the plurals does not see a call with a dotted one.
    entries, members = held.entries, held.people
    pages = QCoreApplication.translate("HeldWords", "%n page(s)", "", entries)
    people = QCoreApplication.translate("HeldWords", "%n member(s) of the circle", "", members)
    if held.files:
        files = held.files
        shown = QCoreApplication.translate("HeldWords", "%n picture(s) or file(s)", "", files)
        people = f"{shown}, {people}"
    if held.first is None or held.last is None:
        return f"{pages}, {people}"
    days = in_words(held.first, "d MMMM yyyy")
    if held.last != held.first:
        days = f"{days} – {in_words(held.last, 'd MMMM yyyy')}"
    return f"{pages} ({days}), {people}"


def months_of(now: Held, copy: Held) -> list[tuple[str, int, int]]:
    """For each month that differs, the newest first: its name, pages now, pages in the copy."""
    months: list[date] = sorted({*now.months, *copy.months}, reverse=True)
    return [
        (month_words(month.year, month.month), now.months.get(month, 0), copy.months.get(month, 0))
        for month in months
        if now.months.get(month, 0) != copy.months.get(month, 0)
    ]
