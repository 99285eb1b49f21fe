"""Long work with a line that shows how far it is, and a button that stops it."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from family_app.errors import Stopped
from family_app.ui.dialogs.question import Question
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import muted
from family_app.ui.widgets.progress_line import ProgressLine

PARTS = 100


class LongWork(QObject):
    """What the working thread holds: it tells how far it is, and hears that it should stop."""

    progressed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._stopped = Event()
        self._shown = -1

    def step(self, done: int, total: int) -> None:
        """Called by the work, on its own thread; raises Stopped once it was asked to."""
        if self._stopped.is_set():
            raise Stopped
        part = done * PARTS // max(total, 1)
        if part != self._shown:
            self._shown = part
            self.progressed.emit(part)

    @Slot()
    def stop(self) -> None:
        """Ask the work to stop; what it has made so far goes."""
        self._stopped.set()


class WorkDialog(Question):
    """Stands before the window until the work has ended; Esc asks it to stop.

    Where the window can be used meanwhile, it `goes_on`; what cannot be stopped has no button.
    """

    def __init__(
        self, heading: str, parent: QWidget, *, goes_on: bool = False, stops: bool = True
    ) -> None:
        super().__init__("long-work", heading, parent)
        self.work = LongWork()
        self._line = ProgressLine(0, PARTS, name="long-work-progress", accessible=heading)
        self._stop = quiet(self.tr("Stop"), name="long-work-stop")
        if not stops:
            self._stop.hide()
        words = self.tr("This may take a minute.")
        if goes_on:
            words = self.tr("You can go on writing meanwhile.")
        self.lay_out((self._line, muted(words)), row(1, self._stop))
        self.work.progressed.connect(self._on_progress)
        self._stop.clicked.connect(self.reject)

    def reject(self) -> None:
        """Stay until the work has heard it: a second one must not begin beside it."""
        self.work.stop()
        self._stop.setText(self.tr("Stopping…"))
        self._stop.setEnabled(False)

    def hideEvent(self, event: QHideEvent) -> None:
        """Taken away, by a lock for example: nobody waits for the work any more."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.work.stop()

    @Slot(int)
    def _on_progress(self, part: int) -> None:
        self._line.set_progress(part, PARTS)
