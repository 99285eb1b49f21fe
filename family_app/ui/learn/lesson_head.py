"""The top of a lesson: where it stands, its title, what it is for, and what to know first."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.content.library import Library
from family_app.domain.lesson import Lesson
from family_app.ui.learn import say
from family_app.ui.learn.gate import SAFETY_CHECK
from family_app.ui.widgets.banner import Banner
from family_app.ui.widgets.labels import Words, heading, soft

_SAID_FIRST = frozenset({1, 9, 10, 12, 13})
"""Modules on safety, harm and grief: that nobody reviewed them stands above the text."""


class LessonHeading(QWidget):
    """Eyebrow, title, goal and banners."""

    lesson_requested = Signal(str)

    def __init__(self, library: Library, lesson: Lesson, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("learn-heading")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 6)
        rows.setSpacing(8)
        spoken = self._place(library, lesson)
        self.eyebrow = Words(spoken.upper(), "eyebrow", name="learn-eyebrow", parent=self)
        self.eyebrow.setAccessibleName(spoken)
        rows.addWidget(self.eyebrow)
        rows.addWidget(heading(lesson.title, name="learn-title", parent=self))
        rows.addWidget(soft(lesson.head.goal, name="learn-goal", parent=self))
        module = library.module(lesson.module)
        if lesson.head.review == "none" and module and module.number in _SAID_FIRST:
            review = Banner("gold", closable=False, name="learn-review-banner", parent=self)
            rows.addWidget(review)
            review.show_text(say.not_reviewed())
        self._gate = Banner(
            "gold",
            action=self.tr("Open the safety check"),
            closable=False,
            name="learn-gate",
            parent=self,
        )
        self._gate.action_chosen.connect(self._on_gate)
        rows.addWidget(self._gate)

    def _place(self, library: Library, lesson: Lesson) -> str:
        words = self.tr("Lesson {number} of {count} · {minutes}")
        return words.format(
            number=lesson.number.rpartition(".")[2],
            count=sum(one.module == lesson.module for one in library.lessons),
            minutes=say.minutes(lesson.head.minutes),
        )

    def show_gate(self, *, shut: bool) -> None:
        """Ask for the safety check first, kindly, where this lesson needs it."""
        if shut and self._gate.isHidden():
            self._gate.show_text(
                self.tr(
                    "This lesson is about talking and limits. If anyone at home could get angry "
                    "or hurt you, that can be dangerous. Do the safety check first."
                )
            )
        elif not shut:
            self._gate.hide()

    @Slot()
    def _on_gate(self) -> None:
        self.lesson_requested.emit(SAFETY_CHECK)
