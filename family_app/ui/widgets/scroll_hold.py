"""Keeps a scrolled place in view while the page around it is still being laid out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

_SETTLES_MS = 600


class ScrollHold(QObject):
    """Heights follow from widths in several passes; until then the place is kept by hand.

    Whoever scrolls meanwhile is left alone.
    """

    settled = Signal()

    def __init__(self, area: QAbstractScrollArea, parent: QObject) -> None:
        super().__init__(parent)
        self._area = area
        self._where: Callable[[], int] | None = None
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        self._settling.timeout.connect(self._end)
        # The bar hears of a new height before what stands on the page has moved.
        self._after = QTimer(self, singleShot=True, interval=0)
        self._after.timeout.connect(self._apply)
        self.bar.rangeChanged.connect(self._apply)
        self.bar.rangeChanged.connect(self._after.start)
        self.bar.actionTriggered.connect(self.let_go)

    @property
    def bar(self) -> QScrollBar:
        """The bar that scrolls up and down."""
        # Asked for each time: Python's side of a bar that Qt made may die before the bar does.
        return self._area.verticalScrollBar()

    @property
    def holds(self) -> bool:
        """Whether a place is still being kept."""
        return self._where is not None

    def hold(self, where: Callable[[], int]) -> None:
        """Go to the value of the bar that `where` gives, now and at each new layout."""
        self._where = where
        self._settling.start()
        self._apply()
        self._after.start()

    def go_on(self) -> bool:
        """Keep the same place for as long again; false where none is kept."""
        if self.holds:
            self._settling.start()
        return self.holds

    @Slot()
    def let_go(self) -> None:
        """Keep no place any more."""
        self._where = None

    @Slot()
    def _apply(self) -> None:
        if self._where is not None:
            self.bar.setValue(self._where())

    @Slot()
    def _end(self) -> None:
        self._apply()
        if self.holds:
            self._where = None
            self.settled.emit()
