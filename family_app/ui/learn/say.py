"""Words about lessons that several parts of the Learn page use."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from family_app.domain.answers import LessonProgress
from family_app.domain.entry import EntryRow
from family_app.domain.lesson import Source
from family_app.domain.safety_gate import Gate
from family_app.ui.days import in_words


def minutes(count: int) -> str:
    """How long a lesson takes."""
    return QCoreApplication.translate("Learn", "{count} min").format(count=count)


def state(progress: LessonProgress | None, revision: int = 0) -> str:
    """How far someone is in a lesson that is at this revision now."""
    if progress is not None and progress.is_before(revision):
        return QCoreApplication.translate("Learn", "Updated")
    if progress is not None and progress.done:
        return QCoreApplication.translate("Learn", "Done")
    if progress is not None and progress.position > 0:
        return QCoreApplication.translate("Learn", "Started")
    return QCoreApplication.translate("Learn", "Not yet")


def state_mark(progress: LessonProgress | None, revision: int = 0) -> tuple[str, str]:
    """The icon of that state and its colour."""
    if progress is not None and progress.is_before(revision):
        return "info", "primary"
    if progress is not None and progress.done:
        return "circle-check", "primary"
    if progress is not None and progress.position > 0:
        return "circle-dot", "primary"
    return "book-open", "ink-2"


def waits(gate: Gate) -> str:
    """Why a lesson is not open yet."""
    if gate is Gate.CLOSED:
        return QCoreApplication.translate("Learn", "Closed for now")
    return QCoreApplication.translate("Learn", "Safety check first")


def not_reviewed() -> str:
    """The plain truth about a lesson nobody qualified has checked."""
    return QCoreApplication.translate("Learn", "Not yet reviewed by a clinician.")


def seen(source: Source) -> str:
    """How much of a source was read."""
    known = {
        "full text": QCoreApplication.translate("Learn", "We read the full text."),
        "abstract": QCoreApplication.translate("Learn", "We read the summary only."),
        "secondary": QCoreApplication.translate("Learn", "We read about it elsewhere."),
    }
    words = QCoreApplication.translate("Learn", "What we read: {seen}.")
    return known.get(source.seen, words.format(seen=source.seen))


def page_title(page: EntryRow) -> str:
    """A journal page by its day and title."""
    day = in_words(page.day, "d MMMM")
    words = QCoreApplication.translate("Learn", "{day}: {title}")
    return words.format(day=day, title=page.title or page.snippet) if _has_words(page) else day


def _has_words(page: EntryRow) -> bool:
    return bool(page.title or page.snippet)


def curly(text: str) -> str:
    """A short text of a lesson's head with printed quotes, as its body has them."""
    text = re.sub(r'(^|[\s(])"', r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(“])'", r"\1‘", text).replace("'", "’")


def questions() -> str:
    """What the questions about a whole module are called."""
    return QCoreApplication.translate("Learn", "Three questions to look back")


def onward() -> str:
    """The icon that points where reading goes."""
    mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return "arrow-left" if mirrored else "arrow-right"


def back() -> str:
    """The icon that points where reading came from."""
    mirrored = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return "arrow-right" if mirrored else "arrow-left"
