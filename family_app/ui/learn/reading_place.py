"""Remembers how far a lesson was read and goes back there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from family_app.ui.theme import Theme
from family_app.ui.widgets.throttle import Throttle

_SETTLES_MS = 600
_SMALLEST_STEP = 0.01


class ReadingPlace(QObject):
    """Watches what scrolls; `moved` is sent, not too often, when a reader got somewhere else."""

    moved = Signal(float)

    def __init__(self, area: QAbstractScrollArea, parent: QObject) -> None:
        super().__init__(parent)
        self._area = area
        self._wanted: float | None = None
        self._told = 0.0
        self._throttle = Throttle(self._tell, self)
        # Heights follow from widths in several passes; until then the place is kept by hand.
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        self._settling.timeout.connect(self._let_go)
        bar = self._bar
        bar.rangeChanged.connect(self._hold)
        bar.valueChanged.connect(self._on_scrolled)
        bar.actionTriggered.connect(self._let_go)
        Theme.current().changed.connect(self._keep)

    @property
    def _bar(self) -> QScrollBar:
        # Asked for each time: Python's side of a bar that Qt made may die before the bar does.
        return self._area.verticalScrollBar()

    def fraction(self) -> float:
        """0.0 at the top, 1.0 at the end; 0.0 where everything fits on the screen."""
        return self._bar.value() / self._bar.maximum() if self._bar.maximum() > 0 else 0.0

    def restore(self, fraction: float) -> None:
        """Go to a place, also while the page is still being laid out."""
        self._told = fraction
        if fraction > 0:
            self._wanted = fraction
            self._settling.start()
            self._hold()

    @Slot()
    def _keep(self) -> None:
        """Stay at the same words while another text size moves them."""
        self.restore(self.fraction())

    def flush(self) -> None:
        """Tell now what is still to be told."""
        self._throttle.flush()

    @Slot()
    def _hold(self) -> None:
        if self._wanted is not None:
            self._bar.setValue(round(self._wanted * self._bar.maximum()))

    @Slot()
    def _let_go(self) -> None:
        self._wanted = None

    @Slot()
    def _on_scrolled(self) -> None:
        if self._wanted is None:
            self._throttle.poke()

    def _tell(self) -> None:
        fraction = self.fraction()
        if abs(fraction - self._told) >= _SMALLEST_STEP:
            self._told = fraction
            self.moved.emit(fraction)
