"""What can be done while a lesson is read aloud."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.widgets.buttons import icon_button, quiet
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import Words


class VoiceBar(FlowBox):
    """Pause or go on, slower, faster, and stop."""

    paused = Signal()
    stopped = Signal()
    slower = Signal()
    faster = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            gap=8, name="learn-voice", accessible=self.tr("Reading aloud"), parent=parent
        )
        self.words = Words("", "muted", wrap=False, name="learn-voice-words", parent=self)
        self.pause_button = quiet("", name="learn-voice-pause", small=True)
        self.slower_button = icon_button("minus", self.tr("Slower"), name="learn-voice-slower")
        self.faster_button = icon_button("plus", self.tr("Faster"), name="learn-voice-faster")
        self.stop_button = icon_button("x", self.tr("Stop reading"), name="learn-voice-stop")
        self.add(
            self.words, self.pause_button, self.slower_button, self.faster_button, self.stop_button
        )
        self.pause_button.clicked.connect(self.paused)
        self.slower_button.clicked.connect(self.slower)
        self.faster_button.clicked.connect(self.faster)
        self.stop_button.clicked.connect(self.stopped)

    def show_state(self, *, paused: bool, speed: float) -> None:
        """Say how fast it reads; the button says whether it does."""
        words = self.tr("Speed {percent} percent")
        self.words.setText(words.format(percent=round(speed * 100)))
        self.pause_button.setText(self.tr("Go on") if paused else self.tr("Pause"))
