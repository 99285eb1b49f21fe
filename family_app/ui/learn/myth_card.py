"""A sentence people say, whether it is a myth or a fact, why, and where that is known from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.phrase import Myth
from family_app.ui.widgets.buttons import Button, link
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.chip import Chip
from family_app.ui.widgets.icon_mark import IconMark
from family_app.ui.widgets.labels import body, muted, title


def fact_word(fact: bool) -> str:
    """What a sentence is, in one word."""
    if fact:
        return QCoreApplication.translate("MythCard", "Fact")
    return QCoreApplication.translate("MythCard", "Myth")


class MythCard(Card):
    """`lesson` is the title of the lesson it belongs to, or empty."""

    lesson_requested = Signal(str)

    def __init__(self, myth: Myth, sources: Sequence[str], lesson: str, parent: QWidget) -> None:
        name = f"myth-{myth.id}"
        word = fact_word(myth.fact)
        spoken = self.tr("{word}: {text}").format(word=word, text=myth.says)
        super().__init__(small=True, spacing=6, name=name, accessible=spoken, parent=parent)
        self._lesson = myth.lesson
        look = ("circle-check", "primary") if myth.fact else ("x", "gold")
        mark = IconMark(look[0], look[1], 16, parent=self)
        self.word = Chip(word, "primary" if myth.fact else "gold", name=f"{name}-word", parent=self)
        self.add(row(mark, self.word, 1, spacing=6))
        says = self.tr("“{text}”").format(text=myth.says)
        self.add(title(says, name=f"{name}-says", parent=self))
        self.add(body(myth.explain, name=f"{name}-explain", parent=self))
        for number, line in enumerate(sources):
            self.add(muted(line, name=f"{name}-source-{number}", parent=self))
        self.lesson_button: Button | None = None
        if lesson:
            text = self.tr("Read the lesson")
            spoken = self.tr("{button}: {text}").format(button=text, text=lesson)
            self.lesson_button = link(text, name=f"{name}-lesson", accessible=spoken)
            self.lesson_button.set_icon("book-open")
            self.lesson_button.setToolTip(lesson)
            self.lesson_button.clicked.connect(self._on_lesson)
            self.add(row(self.lesson_button, 1))

    @Slot()
    def _on_lesson(self) -> None:
        self.lesson_requested.emit(self._lesson)
