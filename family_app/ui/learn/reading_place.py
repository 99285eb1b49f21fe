"""Remembers how far a lesson was read and goes back there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from family_app.ui.theme import Theme
from family_app.ui.widgets.reading import Reading
from family_app.ui.widgets.scroll_hold import ScrollHold
from family_app.ui.widgets.throttle import Throttle

_SMALLEST_STEP = 0.01
_ABOVE = 32


class ReadingPlace(QObject):
    """Watches what scrolls; `moved` is sent, not too often, when a reader got somewhere else."""

    moved = Signal(float)

    def __init__(self, area: QScrollArea, parent: QObject) -> None:
        super().__init__(parent)
        self._area = area
        self._hold = ScrollHold(area, self)
        self._told = 0.0
        self._throttle = Throttle(self._tell, self)
        self._hold.bar.valueChanged.connect(self._on_scrolled)
        Theme.current().changed.connect(self._keep)

    def fraction(self) -> float:
        """0.0 at the top, 1.0 at the end; 0.0 where everything fits on the screen."""
        bar = self._hold.bar
        return bar.value() / bar.maximum() if bar.maximum() > 0 else 0.0

    def restore(self, fraction: float) -> None:
        """Go to a place, also while the page is still being laid out."""
        self._told = fraction
        if fraction > 0:
            self._hold.hold(lambda: round(fraction * self._hold.bar.maximum()))

    def go_to(self, widget: QWidget, character: int = 0) -> None:
        """Go to a widget, or a character of a text, also while the page is being laid out."""

        def top() -> int:
            content = self._area.widget()
            if content is None or not isValid(widget):
                return self._hold.bar.value()
            inside = 0
            if isinstance(widget, Reading):
                cursor = QTextCursor(widget.document())
                cursor.setPosition(character)
                inside = widget.cursorRect(cursor).top()
            return widget.mapTo(content, QPoint(0, inside)).y() - _ABOVE

        self._hold.hold(top)

    @Slot()
    def _keep(self) -> None:
        """Stay at the same words while another text size moves them."""
        self.restore(self.fraction())

    def flush(self) -> None:
        """Tell now what is still to be told."""
        self._throttle.flush()

    @Slot()
    def _on_scrolled(self) -> None:
        if not self._hold.holds:
            self._throttle.poke()

    def _tell(self) -> None:
        fraction = self.fraction()
        if abs(fraction - self._told) >= _SMALLEST_STEP:
            self._told = fraction
            self.moved.emit(fraction)
