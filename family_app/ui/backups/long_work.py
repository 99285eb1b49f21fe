"""Long work with a line that shows how far it is, and a button that stops it."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.errors import Stopped
from family_app.ui.context import Context
from family_app.ui.dialogs.question import Question
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import muted
from family_app.ui.widgets.progress_line import ProgressLine

_PARTS = 100


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
        part = done * _PARTS // max(total, 1)
        if part != self._shown:
            self._shown = part
            self.progressed.emit(part)

    @Slot()
    def stop(self) -> None:
        """Ask the work to stop; what it has made so far goes."""
        self._stopped.set()


class WorkDialog(Question):
    """Stands before the window while long work goes on; Esc stops it."""

    def __init__(self, ctx: Context, heading: str, parent: QWidget) -> None:
        super().__init__("long-work", heading, parent)
        self.work = LongWork()
        self._line = ProgressLine(0, _PARTS, name="long-work-progress", accessible=heading)
        self._stop = quiet(self.tr("Stop"), name="long-work-stop")
        self.lay_out((self._line, muted(self.tr("This may take a minute."))), row(1, self._stop))
        self.work.progressed.connect(self._on_progress)
        self._stop.clicked.connect(self.reject)
        self.rejected.connect(self.work.stop)
        ctx.ops.closing.connect(self.work.stop)

    @Slot(int)
    def _on_progress(self, part: int) -> None:
        self._line.set_progress(part, _PARTS)
