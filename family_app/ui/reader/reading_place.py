"""Remembers how far a lesson was read and goes back there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from family_app.ui.theme import Theme
from family_app.ui.widgets.reading import Reading
from family_app.ui.widgets.scroll_hold import ScrollHold
from family_app.ui.widgets.throttle import Throttle

_SMALLEST_STEP = 0.01
_ABOVE = 32
_GAP = 8
"""Pixels between two looks for a widget, where the top of the screen is between two."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    """What stands at the top of the screen: a character of a text, or so much of a widget.

    The top of the screen is `above` pixels below it.
    """

    widget: QWidget
    character: int
    share: float
    above: int


class ReadingPlace(QObject):
    """Watches what scrolls; `moved` is sent, not too often, when a reader got somewhere else.

    While another text size, line width or window size moves the words, those at the top of the
    screen stay there.
    """

    moved = Signal(float)

    def __init__(self, area: QScrollArea, parent: QObject) -> None:
        super().__init__(parent)
        self._area = area
        self._hold = ScrollHold(area, self)
        self._anchor: _Anchor | None = None
        self._told = 0.0
        self._throttle = Throttle(self._tell, self)
        self._hold.bar.valueChanged.connect(self._on_scrolled)
        self._hold.settled.connect(self._mark_top)
        area.viewport().installEventFilter(self)
        Theme.current().changed.connect(self.keep)

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
        anchor = _Anchor(widget, character, 0.0, -_ABOVE)
        self._hold.hold(lambda: self._top_of(anchor))

    @Slot()
    def keep(self) -> None:
        """Stay at the same words while something else than scrolling moves them."""
        anchor = self._anchor
        if self._hold.go_on() or self._hold.bar.value() == 0:
            return
        if anchor is None:
            self.restore(self.fraction())
        else:
            self._hold.hold(lambda: self._top_of(anchor))

    def let_go(self) -> None:
        """From here on the page may scroll as it likes."""
        self._hold.let_go()

    def flush(self) -> None:
        """Tell now what is still to be told."""
        self._throttle.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place when another width breaks the lines elsewhere."""
        if isinstance(event, QResizeEvent):
            before = event.oldSize().width()
            if 0 < before != event.size().width():
                self.keep()
        return super().eventFilter(watched, event)

    @Slot()
    def _on_scrolled(self) -> None:
        if not self._hold.holds:
            self._mark_top()
            self._throttle.poke()

    @Slot()
    def _mark_top(self) -> None:
        content, top = self._area.widget(), self._hold.bar.value()
        self._anchor = None
        if content is None:
            return
        for y in range(top, top + self._area.viewport().height(), _GAP):
            widget = content.childAt(QPoint(content.width() // 2, y))
            if isinstance(widget, QWidget) and not _holds_others(widget):
                self._anchor = _anchor_in(widget, content, y, top)
                return

    def _top_of(self, anchor: _Anchor) -> int:
        widget, content = anchor.widget, self._area.widget()
        if content is None or not isValid(widget):
            return self._hold.bar.value()
        start = widget.mapTo(content, QPoint()).y()
        if isinstance(widget, Reading):
            start += widget.box_of(anchor.character).top()
        else:
            start += round(anchor.share * widget.height())
        return start + anchor.above

    def _tell(self) -> None:
        fraction = self.fraction()
        if abs(fraction - self._told) >= _SMALLEST_STEP:
            self._told = fraction
            self.moved.emit(fraction)


def _holds_others(widget: QWidget) -> bool:
    """Whether there is only ground here, between the widgets of a card or of the column."""
    return not isinstance(widget.parentWidget(), Reading) and widget.layout() is not None


def _anchor_in(widget: QWidget, content: QWidget, y: int, top: int) -> _Anchor:
    parent = widget.parentWidget()
    if isinstance(parent, Reading):
        widget = parent
    start = widget.mapTo(content, QPoint()).y()
    if isinstance(widget, Reading):
        character = widget.character_near(QPoint(0, y - start))
        return _Anchor(widget, character, 0.0, top - start - widget.box_of(character).top())
    share = (y - start) / max(1, widget.height())
    return _Anchor(widget, 0, share, top - y)
