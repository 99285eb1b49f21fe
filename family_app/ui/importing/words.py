"""What is said about pages that come in: the same in the preview, the report and the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from family_app.domain.importing import DATES, PEOPLE, Import, Undone
from family_app.domain.moods import Feeling
from family_app.exchange.report import ImportReport, Preview
from family_app.ui.days import in_words

_MOST_LISTED = 200


def preview_lines(seen: Preview) -> list[str]:
    """How many pages of which days, how many are here already, what is missing."""
    tr = QCoreApplication.translate
    pages = tr("ImportWords", "Pages in it: {count}").format(count=seen.pages)
    if seen.first is not None and seen.last is not None:
        first, last = (in_words(day, "d MMMM yyyy") for day in (seen.first, seen.last))
        days = first if first == last else f"{first} – {last}"
        pages = f"{pages} ({days})"
    lines = [pages]
    if seen.here:
        lines.append(_here(seen.here))
    if seen.files > seen.missing:
        words = tr("ImportWords", "Pictures and files that come along: {count}")
        lines.append(words.format(count=seen.files - seen.missing))
    if seen.missing:
        lines.append(_missing(seen.missing))
    if seen.others:
        words = tr("ImportWords", "Other things, such as people and answers: {count}")
        lines.append(words.format(count=seen.others))
    return lines


def report_lines(report: ImportReport) -> list[str]:
    """What came in and what did not."""
    tr = QCoreApplication.translate
    lines = []
    if report.files:
        words = tr("ImportWords", "Pictures and files that came along: {count}")
        lines.append(words.format(count=report.files))
    if report.skipped:
        lines.append(_here(report.skipped))
    if report.missing:
        lines.append(_missing(report.missing))
    if report.rejected:
        lines.append(left_words(len(report.rejected)))
    return lines or [tr("ImportWords", "Nothing was left out.")]


def left_words(left: int) -> str:
    """What is said above the list of what stays out."""
    return QCoreApplication.translate(
        "ImportWords", "Could not be read: {count}. All the rest could:"
    ).format(count=left)


def undone_lines(undone: Undone) -> tuple[list[str], list[str]]:
    """What is said, and the list of pages that stay."""
    tr = QCoreApplication.translate
    gone = tr("ImportWords", "Pages that are gone from the journal again: {count}")
    people = undone.people_removed, undone.people_restored, len(undone.people_kept)
    lines = _people_undone(*people)
    dates = undone.dates_removed, len(undone.dates_kept)
    lines += _dates_undone(*dates)
    if undone.removed or not any((*people, *dates)):
        lines.insert(0, gone.format(count=undone.removed))
    if undone.kept:
        kept = tr("ImportWords", "Pages that stay, because you changed them since: {count}")
        lines.append(kept.format(count=len(undone.kept)))
    listed = [
        f"{in_words(one.day, 'd MMM yyyy')} · {one.title or one.snippet[:60]}"
        for one in undone.kept
    ]
    titles = [title or tr("ImportWords", "A date without a title") for title in undone.dates_kept]
    return lines, [*listed, *undone.people_kept, *titles]


def _dates_undone(removed: int, kept: int) -> list[str]:
    tr = QCoreApplication.translate
    said = (
        (tr("ImportWords", "Dates that are gone again: {count}"), removed),
        (tr("ImportWords", "Dates that stay, because you changed them since: {count}"), kept),
    )
    return [words.format(count=count) for words, count in said if count]


def _people_undone(removed: int, restored: int, kept: int) -> list[str]:
    tr = QCoreApplication.translate
    said = (
        (tr("ImportWords", "People who are in the trash now: {count}"), removed),
        (tr("ImportWords", "People who are as they were before: {count}"), restored),
        (tr("ImportWords", "People who stay, because you changed them since: {count}"), kept),
    )
    return [words.format(count=count) for words, count in said if count]


def import_words(one: Import) -> str:
    """An import as one line of a list: the file, the day it came in, how many pages."""
    pages = one.pages
    if one.kind == PEOPLE:
        words = QCoreApplication.translate("ImportWords", "people: {count}")
        count = words.format(count=one.added)
    elif one.kind == DATES:
        words = QCoreApplication.translate("ImportWords", "dates: {count}")
        count = words.format(count=one.added)
    else:
        count = QCoreApplication.translate("ImportWords", "%n page(s)", "", pages)
    day = in_words(one.at.astimezone().date(), "d MMM yyyy")
    return f"{one.source} · {day} · {count}"


def feeling_words(feeling: Feeling | None) -> str:
    """An answer to "how was it?"."""
    tr = QCoreApplication.translate
    match feeling:
        case Feeling.VERY_GOOD:
            return tr("ImportWords", "Very good")
        case Feeling.GOOD:
            return tr("ImportWords", "Good")
        case Feeling.BETWEEN:
            return tr("ImportWords", "In between")
        case Feeling.HARD:
            return tr("ImportWords", "Hard")
        case Feeling.VERY_HARD:
            return tr("ImportWords", "Very hard")
    return tr("ImportWords", "Leave it out")


def shortened(listed: Sequence[str]) -> str:
    """The lines of a list; of a very long one the first, and how many more there are."""
    more = len(listed) - _MOST_LISTED
    lines = list(listed[:_MOST_LISTED])
    if more > 0:
        words = QCoreApplication.translate("ImportWords", "And {count} more.")
        lines.append(words.format(count=more))
    return "\n".join(lines)


def _here(here: int) -> str:
    words = QCoreApplication.translate("ImportWords", "Came in before, left as they are: {count}")
    return words.format(count=here)


def _missing(missing: int) -> str:
    words = QCoreApplication.translate(
        "ImportWords",
        "Missing pictures and files: {count}. Only their names came along; the page says so.",
    )
    return words.format(count=missing)
