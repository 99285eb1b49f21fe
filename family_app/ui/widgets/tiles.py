"""Cards side by side while there is room, below each other where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.flow import FlowLayout
from family_app.ui.widgets.styling import named


class TileLayout(FlowLayout):
    """Up to `most` columns of at least `least` pixels (grown by the text size).

    Tiles of one row are equally high. `weights` share the width where all columns have room.
    """

    def __init__(
        self, parent: QWidget, *, least: int, most: int, gap: int, weights: Sequence[float] = ()
    ) -> None:
        super().__init__(parent, gap=gap, line_gap=gap)
        self._least = least
        self._most = most
        self._weights = tuple(weights)

    def columns(self, width: int) -> int:
        """How many tiles stand side by side at `width` pixels."""
        fits = (width + self._gap) // (Theme.current().px(self._least) + self._gap)
        return max(1, min(self._most, fits))

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        room = rect.marginsRemoved(self.contentsMargins())
        shown = self._shown()
        widths = self._widths(room.width())
        top = room.top()
        for start in range(0, len(shown), len(widths)):
            line = list(zip(shown[start : start + len(widths)], widths, strict=False))
            height = max(_height(item, width) for item, width in line)
            if place:
                self._place_tiles(line, room, top, height)
            top += height + self._line_gap
        margins = self.contentsMargins()
        return max(top - self._line_gap, room.top()) - rect.top() + margins.bottom()

    def _widths(self, width: int) -> list[int]:
        count = self.columns(width)
        weights = self._weights if len(self._weights) == count else (1.0,) * count
        free = width - self._gap * (count - 1)
        return [int(free * weight / sum(weights)) for weight in weights]

    def _place_tiles(
        self, line: list[tuple[QLayoutItem, int]], room: QRect, top: int, height: int
    ) -> None:
        left = room.left()
        for item, width in line:
            item.setGeometry(self._mirrored(QRect(left, top, width, height), room))
            left += width + self._gap


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height())
    return item.sizeHint().height()


class Tiles(QWidget):
    """A widget that lays its cards out as tiles."""

    def __init__(
        self,
        least: int = 310,
        *,
        most: int = 3,
        gap: int = 16,
        weights: Sequence[float] = (),
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.tiles = TileLayout(self, least=least, most=most, gap=gap, weights=weights)
        Theme.current().changed.connect(self.updateGeometry)

    def add(self, *widgets: QWidget) -> None:
        """Put `widgets` at the end."""
        for widget in widgets:
            self.tiles.addWidget(widget)

    def clear(self) -> None:
        """Remove all tiles and delete them."""
        while (item := self.tiles.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.updateGeometry()
