"""A breath to follow inside a lesson; it asks nothing and keeps nothing."""

from __future__ import annotations

import time
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.answers import AnswerValue
from family_app.domain.lesson import Breathing
from family_app.domain.lesson import Field as Asked
from family_app.ui.calm.breathing_circle import BreathingCircle
from family_app.ui.calm.motion import wants_less_motion
from family_app.ui.calm.pace import Moment, Pace
from family_app.ui.context import Context
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.learn.step_bar import StepBar
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.labels import Words, lead
from family_app.ui.widgets.styling import named

_FRAME_MS = 33
_ONE_BREATH = Breathing(inhale=4, exhale=6, rounds=6)


class BreathingTimer(QWidget):
    """A circle that grows and shrinks, or kept still, words and a bar of seconds.

    Nothing moves before "Begin", and nothing runs that nobody sees.
    """

    def __init__(self, breath: Breathing, ctx: Context, *, name: str) -> None:
        super().__init__()
        self._breath = breath
        self._pace = Pace(breath.inhale, breath.exhale, breath.rounds, breath.hold)
        self.now = time.monotonic
        self._started: float | None = None
        self._spoken = ""
        self.circle = BreathingCircle(ctx.theme, self)
        self.words = lead("", name=f"{name}-words", parent=self)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = StepBar(name=f"{name}-bar", parent=self)
        self.left = Words("", "muted", wrap=False, name=f"{name}-left", parent=self)
        self.begin_button = quiet(self.tr("Begin"), name=f"{name}-begin", icon="wind")
        words = self.tr("Keep it still: words and a bar, nothing that moves")
        self.still = CheckLine(words, name=f"{name}-still", parent=self)
        self.still.set_checked(wants_less_motion(self))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(12)
        rows.addLayout(row(1, self.circle, 1))
        rows.addWidget(self.words)
        rows.addWidget(self.bar)
        rows.addLayout(row(1, self.left, 1))
        rows.addLayout(row(1, self.begin_button, 1))
        rows.addWidget(self.still)
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._tick)
        self.begin_button.clicked.connect(self._on_begin)
        self.still.toggled.connect(self._on_still)
        self._show_manner()
        self._rest(self.tr("When you are ready"))

    @property
    def is_running(self) -> bool:
        """Whether the count runs."""
        return self._started is not None

    def stop(self) -> None:
        """Come to rest."""
        self._end(self.tr("When you are ready"), self.tr("Begin"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop where nobody sees it any more: another page, the lock, a window put away."""
        super().hideEvent(event)
        if self.is_running:
            self.stop()

    def _end(self, words: str, button: str) -> None:
        self._timer.stop()
        self._started = None
        self._spoken = ""
        self._rest(words)
        self.begin_button.setText(button)

    def _rest(self, words: str) -> None:
        self.circle.show_moment(words, "", 0.35)
        self.words.setText(words)
        self.bar.show_steps(0, self._breath.inhale)
        whole = self.tr("%n breath(s)", "", self._breath.rounds)
        self.left.setText(whole)

    def _show_manner(self) -> None:
        still = self.still.is_checked()
        self.circle.setVisible(not still)
        self.words.setVisible(still)
        self.bar.setVisible(still)

    @Slot()
    def _on_still(self) -> None:
        self._show_manner()
        self._tick()

    @Slot()
    def _on_begin(self) -> None:
        if self.is_running:
            self.stop()
            return
        self._started = self.now()
        self.begin_button.setText(self.tr("Stop"))
        self._timer.start()
        self._tick()

    @Slot()
    def _tick(self) -> None:
        if self._started is None:
            return
        moment = self._pace.at(self.now() - self._started)
        if moment.is_over:
            done = self.tr("That was a good pause.")
            self._end(done, self.tr("Once more"))
            announce(self, done)
            return
        words, seconds = self._phase(moment)
        self.circle.show_moment(words, str(moment.count), moment.fullness)
        self.words.setText(words)
        self.bar.show_steps(moment.count, seconds)
        left = self._pace.rounds - moment.round + 1
        self.left.setText(self.tr("%n breath(s) left", "", left))
        if words != self._spoken:
            self._spoken = words
            announce(self, words)

    def _phase(self, moment: Moment) -> tuple[str, int]:
        if moment.holding:
            return self.tr("Hold"), self._breath.hold
        if moment.breathing_in:
            return self.tr("Breathe in"), self._breath.inhale
        return self.tr("Breathe out"), self._breath.exhale


class BreathingAnswer(AnswerField):
    """The breath, in `timer`. It has no answer."""

    tall: ClassVar[bool] = True

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        self.timer = BreathingTimer(asked.breathing or _ONE_BREATH, ctx, name=name)
        super().__init__(asked, self.timer, name=name)
        named(self.timer, name, asked.label)

    def value(self) -> AnswerValue:
        """Nothing."""
        return ""

    def set_value(self, value: AnswerValue) -> None:
        """There is nothing to show."""
