"""The mark of the program: a circle held by a ring."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from family_app.ui.theme import Theme


class BrandMark(QWidget):
    """A ring in the first colour around a dot in the accent; decoration, not named."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, size: int = 22) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        theme.changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        side = self._theme.px(self._size)
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring and dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        line = self.width() * 0.14
        painter.setPen(QPen(self._theme.color("primary"), line))
        painter.drawEllipse(middle, self.width() / 2 - line / 2, self.height() / 2 - line / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawEllipse(middle, self.width() * 0.19, self.height() * 0.19)
