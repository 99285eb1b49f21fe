"""The top of a lesson: where it stands, its title, what it is for, and what to know first."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.content.library import Library
from family_app.domain.lesson import Lesson
from family_app.ui.learn import say
from family_app.ui.widgets.banner import Banner
from family_app.ui.widgets.labels import Words, heading, soft


class LessonHeading(QWidget):
    """Eyebrow, title, goal and banners."""

    going_on = Signal()

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
        if lesson.head.review == "none" and module and module.critical:
            review = Banner("gold", closable=False, name="learn-review-banner", parent=self)
            rows.addWidget(review)
            review.show_text(say.not_reviewed())
        self._updated = Banner(name="learn-updated", parent=self)
        rows.addWidget(self._updated)
        self._left = Banner(
            action=self.tr("It is fine to go on"), closable=False, name="learn-left", parent=self
        )
        self._left.action_chosen.connect(self.going_on)
        rows.addWidget(self._left)

    def _place(self, library: Library, lesson: Lesson) -> str:
        words = self.tr("Lesson {number} of {count} · {minutes}")
        return words.format(
            number=lesson.number.rpartition(".")[2],
            count=sum(one.module == lesson.module for one in library.lessons),
            minutes=say.minutes(lesson.head.minutes),
        )

    def show_updated(self) -> None:
        """Say that the lesson was read as an older version."""
        text = self.tr("This lesson was updated since you read it. Your answers are kept.")
        self._updated.show_text(text)

    def show_left(self, *, left: bool) -> None:
        """Remind that this lesson once did not feel safe; whoever comes back decides anew."""
        if not left:
            self._left.hide()
        elif self._left.isHidden():
            text = self.tr("You stopped here because it was not safe then. Is it all right now?")
            self._left.show_text(text)
