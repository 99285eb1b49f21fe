"""Says that a change of the key that was cut off is being finished, and how far it is."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.labels import body
from family_app.ui.widgets.progress_line import ProgressLine

_LOOK_MS = 100


class HowFar(Protocol):
    """What another thread counts up; a `total` of 0 until it began."""

    done: int
    total: int


class SettlingLine(QWidget):
    """Hidden as long as there is nothing to finish, which is nearly always."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}-settling")
        words = self.tr(
            "A change of the key was cut off. It is being finished now, which can take some "
            "minutes. Your pages open when it is done."
        )
        self._words = body(words, name=f"{name}-settling-words", parent=self)
        self._line = ProgressLine(
            name=f"{name}-settling-line", accessible=self.tr("Finishing the change of the key")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self._line)
        self._watched: HowFar | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self.hide()

    def watch(self, work: HowFar) -> None:
        """Show how far `work` is, once there is something to show."""
        self._watched = work
        self._timer.start()

    def rest(self) -> None:
        """It is over, one way or the other."""
        self._timer.stop()
        self._watched = None
        self.hide()

    @Slot()
    def _look(self) -> None:
        work = self._watched
        if work is None or not work.total:
            return
        self._line.set_progress(work.done, work.total)
        if self.isHidden():
            self.show()
            announce(self, self._words.text())
