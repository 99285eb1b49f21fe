"""After a meeting: a few words about it while it is fresh, or not now."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.ids import MeetingId
from family_app.domain.meeting import Occurrence
from family_app.ui.circle.section import show_breakable
from family_app.ui.dates.words import day_of, title_of
from family_app.ui.widgets.buttons import link, quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import body


class MeetingOffer(Card):
    """Hidden until a meeting is over; `noted` carries the `Occurrence`, `lesson_wanted` nothing."""

    noted = Signal(object)
    lesson_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("soft", small=True, name="today-meeting", parent=parent)
        self._one: Occurrence | None = None
        self._left: set[tuple[MeetingId, date]] = set()
        self._words = body("", name="today-meeting-words")
        note = quiet(self.tr("Note how it was"), name="today-meeting-note", small=True)
        not_now = link(self.tr("Not now"), name="today-meeting-not-now")
        self._lesson = link("", name="today-meeting-lesson")
        buttons = FlowBox(gap=12)
        buttons.add(note, not_now, self._lesson)
        self.add(self._words)
        self.add(buttons)
        self.hide()
        note.clicked.connect(self._on_note)
        not_now.clicked.connect(self._on_not_now)
        self._lesson.clicked.connect(self.lesson_wanted)

    def offer(self, one: Occurrence | None, today: date, lesson: str) -> None:
        """Ask about a meeting that is over; none, or one that was put off, hides it.

        `lesson` is the title of one about meetings, or empty.
        """
        put_off = one is not None and (one.meeting.uid, one.day) in self._left
        self._one = None if put_off else one
        self.setVisible(self._one is not None)
        self._lesson.setText(self.tr("Lesson: {title}").format(title=lesson))
        self._lesson.setVisible(bool(lesson))
        if self._one is not None:
            words = self.tr("{meeting} · {day}. How was it for you?")
            when = day_of(self._one, today)
            show_breakable(self._words, words.format(meeting=title_of(self._one.meeting), day=when))

    @Slot()
    def _on_note(self) -> None:
        self.noted.emit(self._one)

    @Slot()
    def _on_not_now(self) -> None:
        if self._one is not None:
            self._left.add((self._one.meeting.uid, self._one.day))
        self.hide()
