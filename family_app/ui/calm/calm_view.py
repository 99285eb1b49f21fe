"""A page that asks for nothing: a slow breath, a look around, and a way on."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.content.calm import CalmPage
from family_app.ui.calm.breathing_circle import BreathingCircle
from family_app.ui.calm.closing import plain_closing
from family_app.ui.calm.motion import wants_less_motion
from family_app.ui.calm.pace import Pace
from family_app.ui.theme import Theme
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import danger, primary
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.column import READING_WIDTH, Column, PageScroll
from family_app.ui.widgets.labels import Words, body, heading, muted, soft, strong, title

_FRAME_MS = 33


class CalmView(QWidget):
    """Nothing moves before "Begin", no sound, and it can be kept still: words and a count."""

    help_requested = Signal()

    def __init__(
        self,
        calm: CalmPage,
        theme: Theme,
        parent: QWidget | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("calm-view")
        self._calm = calm
        self._now = now
        self._pace = Pace(calm.breathe_in, calm.breathe_out, calm.rounds)
        self._started: float | None = None
        self._spoken = ""
        self.circle = BreathingCircle(theme, self)
        self.begin_button = primary(self.tr("Begin"), name="calm-begin")
        self.still = CheckLine(self.tr("Keep the circle still and only count"), name="calm-still")
        self.still.set_checked(wants_less_motion(self))
        self.progress = Words("", "muted", wrap=False, name="calm-progress")
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._tick)
        self._lay_out()
        self._rest()
        self.begin_button.clicked.connect(self._on_begin)
        self.still.toggled.connect(self._tick)

    def _lay_out(self) -> None:
        calm = self._calm
        column = Column(READING_WIDTH, spacing=16, name="calm-column")
        column.add(heading(calm.title, name="calm-title"))
        column.add(soft(calm.intro, name="calm-intro"))
        column.add(row(1, self.circle, 1))
        column.add(row(1, self.begin_button, 1))
        column.add(row(1, self.progress, 1))
        column.add(self.still)
        steps = Card(name="calm-steps", spacing=10)
        for step in calm.step:
            steps.add(strong(step.title))
            steps.add(body(step.text))
        column.add(steps)
        around = Card(name="calm-around", spacing=8)
        around.add(title(calm.look_around.title))
        around.add(soft(calm.look_around.intro))
        for item in calm.look_around.items:
            around.add(body(self.tr("• {item}").format(item=item)))
        column.add(around)
        column.add(body(plain_closing(calm.closing.text), name="calm-closing"))
        self.help_button = danger(self.tr("Help now"), name="calm-help", icon="life-buoy")
        self.help_button.clicked.connect(self.help_requested)
        column.add(row(self.help_button, 1))
        column.add(muted(calm.note, name="calm-note"))
        column.add_stretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PageScroll(column, name="calm-scroll", parent=self))

    def take_focus(self) -> None:
        """Put the focus on the one thing to do."""
        self.begin_button.setFocus()

    @property
    def is_breathing(self) -> bool:
        """Whether the count runs."""
        return self._started is not None

    def stop(self) -> None:
        """Come to rest."""
        self._timer.stop()
        self._started = None
        self._spoken = ""
        self._rest()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing runs that nobody sees."""
        super().hideEvent(event)
        if self.is_breathing:
            self.stop()

    def _rest(self) -> None:
        self.circle.show_moment(self.tr("When you are ready"), "", 0.35)
        self.progress.setText("")
        self.begin_button.setText(self.tr("Begin"))

    @Slot()
    def _on_begin(self) -> None:
        if self.is_breathing:
            self.stop()
            return
        self._started = self._now()
        self.begin_button.setText(self.tr("Stop"))
        self._timer.start()
        self._tick()

    @Slot()
    def _tick(self) -> None:
        if self._started is None:
            return
        moment = self._pace.at(self._now() - self._started)
        if moment.is_over:
            self.stop()
            self.begin_button.setText(self._calm.again)
            return
        words = self._calm.breathe_in_word if moment.breathing_in else self._calm.breathe_out_word
        fullness = 0.6 if self.still.is_checked() else moment.fullness
        self.circle.show_moment(words, str(moment.count), fullness)
        self.progress.setText(
            self.tr("Breath {number} of {all}").format(number=moment.round, all=self._pace.rounds)
        )
        if words != self._spoken:
            self._spoken = words
            announce(self.circle, words)
