"""The end of a lesson: that it is read, and the way on."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from family_app.content.library import Library
from family_app.domain.lesson import Lesson
from family_app.ui import places
from family_app.ui.learn import say
from family_app.ui.places import LOOK_BACK, OVERVIEW, Place
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Divider
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.column import Column
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import muted


class LessonEnd(Column):
    """A tick, Back and Next; going on by Next ticks the lesson as read."""

    done_changed = Signal(bool)
    back_requested = Signal()
    next_requested = Signal()

    def __init__(self, lesson: Lesson, library: Library, parent: QWidget) -> None:
        super().__init__(margin=0, spacing=12, name="learn-end", parent=parent)
        before, after = library.previous_lesson(lesson.id), library.next_lesson(lesson.id)
        self.add(Divider(self))
        self.done = CheckLine(self.tr("I have read this"), name="learn-done", parent=self)
        self.done.toggled.connect(self.done_changed)
        self.add(self.done)
        buttons = FlowBox(gap=12, parent=self)
        self.back_button = quiet(self.tr("Back"), name="learn-back", icon=say.back())
        if before is None:
            self.back_button.hide()
        else:
            words = self.tr("Back to {title}").format(title=before.title)
            self.back_button.setAccessibleName(words)
            self.back_button.setToolTip(words)
        asks = library.ends_with_questions(lesson.id)
        self.next_button = quiet(
            self._next_words(after, asks=asks), name="learn-next", icon=say.onward()
        )
        if after is not None and not asks:
            words = self.tr("Next lesson: {title}").format(title=after.title)
            self.next_button.setAccessibleName(words)
        buttons.add(self.back_button, self.next_button)
        self.add(buttons)
        if after is not None and not asks:
            words = self.tr("Next: {title}, {minutes}")
            length = say.minutes(after.head.minutes)
            self.add(
                muted(words.format(title=after.title, minutes=length), name="learn-next-title")
            )
        self.back_button.clicked.connect(self.back_requested)
        self.next_button.clicked.connect(self.next_requested)

    def _next_words(self, after: Lesson | None, *, asks: bool) -> str:
        if asks:
            return say.questions()
        return self.tr("Next lesson") if after is not None else self.tr("All modules")

    def show_done(self, done: bool) -> None:
        """Show whether the lesson counts as read, without telling anyone."""
        blocker = QSignalBlocker(self.done)
        self.done.set_checked(done)
        blocker.unblock()


def place_after(lesson: Lesson, library: Library) -> Place:
    """Where Next leads: the module's questions after its last lesson, else the next lesson."""
    if library.ends_with_questions(lesson.id):
        return Place(places.LEARN, lesson.module, LOOK_BACK)
    after = library.next_lesson(lesson.id)
    return Place(places.LEARN, after.id if after is not None else "", OVERVIEW)
