"""How fast a path goes, its pause, and leaving it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.path import PACES, PathState
from family_app.ui.days import in_words
from family_app.ui.widgets.buttons import link, quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import soft, title


class PathPace(Card):
    """For a path that is not taken only the way to take it."""

    pace_chosen = Signal(int)
    pause_chosen = Signal(bool)
    taken = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(spacing=12, name="learn-pace", parent=parent)
        self._paused = False
        self.add(title(self.tr("Your pace"), name="learn-pace-title"))
        self._words = soft("", name="learn-pace-words", parent=self)
        self.add(self._words)
        paces = [
            (PACES[0], self.tr("One lesson a week")),
            (PACES[1], self.tr("Two a week")),
            (PACES[2], self.tr("Three a week")),
        ]
        self.choices = ChoiceRow(
            self.tr("Lessons a week"), paces, name="learn-pace-choice", kind="chip", parent=self
        )
        self.choices.chosen.connect(self._on_pace)
        self.add(self.choices)
        buttons = FlowBox(gap=12, parent=self)
        self.take_button = quiet(self.tr("Take this path"), name="learn-pace-take")
        self.pause_button = quiet("", name="learn-pace-pause")
        self.leave_button = link(self.tr("Leave this path"), name="learn-pace-leave")
        self.take_button.clicked.connect(self.taken)
        self.pause_button.clicked.connect(self._on_pause)
        self.leave_button.clicked.connect(self.left)
        buttons.add(self.take_button, self.pause_button, self.leave_button)
        self.add(buttons)

    def show_state(self, state: PathState) -> None:
        """Show the pace and what can be done with the path."""
        self._paused = state.paused
        self._words.setText(self._sentence(state))
        self.choices.set_value(state.pace)
        self.choices.setVisible(state.taken and not state.paused)
        self.take_button.setVisible(not state.taken)
        self.pause_button.setVisible(state.taken)
        self.leave_button.setVisible(state.taken)
        words = self.tr("Go on with this path") if state.paused else self.tr("Pause this path")
        self.pause_button.setText(words)

    def _sentence(self, state: PathState) -> str:
        if not state.taken:
            return self.tr("Take this path, and Today will show you its next lesson.")
        if state.paused:
            return self.tr("Paused. Nothing waits for you, and nothing is late.")
        if state.ends_on is None:
            return self.tr("You have read all of it. You can read any lesson again.")
        day = state.ends_on
        words = self.tr("At this pace you would be through around {day}. It is not a deadline.")
        return words.format(day=in_words(day, "d MMMM yyyy"))

    @Slot(object)
    def _on_pace(self, pace: object) -> None:
        if isinstance(pace, int):
            self.pace_chosen.emit(pace)

    @Slot()
    def _on_pause(self) -> None:
        self.pause_chosen.emit(not self._paused)
