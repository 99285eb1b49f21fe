"""The lesson to go on with, on top of the overview."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.content.library import Library
from family_app.domain.next_step import NextStep, Why
from family_app.ui.learn import say
from family_app.ui.widgets.buttons import primary
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.labels import body, eyebrow, lead


class NextCard(Card):
    """Hidden until the next step is known, and when every lesson is done."""

    lesson_chosen = Signal(str)

    def __init__(self, library: Library, parent: QWidget) -> None:
        super().__init__("soft", name="learn-step", parent=parent)
        self._library = library
        self._lesson = ""
        self.head = eyebrow("", name="learn-step-head", parent=self)
        self.title = lead("", name="learn-step-title", parent=self)
        self.goal = body("", name="learn-step-goal", parent=self)
        self.button = primary("", name="learn-step-open")
        for part in (self.head, self.title, self.goal):
            self.add(part)
        self.rows.addSpacing(4)
        self.add(row(self.button, 1))
        self.button.clicked.connect(self._on_open)
        self.hide()

    def show_step(self, step: NextStep) -> None:
        """Offer a lesson."""
        lesson = self._library.lesson(step.lesson) if step.lesson is not None else None
        self.setVisible(lesson is not None)
        if lesson is None:
            return
        started = step.why is Why.STARTED
        self._lesson = lesson.id
        length = say.minutes(lesson.head.minutes)
        words = (
            self.tr("Where you left off · {minutes}") if started else self.tr("Next · {minutes}")
        )
        self.head.setText(words.format(minutes=length).upper())
        self.head.setAccessibleName(words.format(minutes=length))
        self.title.setText(lesson.title)
        self.goal.setText(lesson.head.goal)
        self.button.setText(self.tr("Go on reading") if started else self.tr("Start this lesson"))

    @Slot()
    def _on_open(self) -> None:
        self.lesson_chosen.emit(self._lesson)
