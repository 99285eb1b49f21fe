"""A circle that grows with the breath in and shrinks with the breath out."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from family_app.ui.theme import Theme

_SIDE = 260
_SMALLEST = 0.45


class BreathingCircle(QWidget):
    """Paints one moment: two words in the middle, and a size. Still until it is told."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("breathing-circle")
        self._theme = theme
        self._fullness = 0.0
        self._words = ""
        self._count = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def show_moment(self, words: str, count: str, fullness: float) -> None:
        """Draw `words` above `count` in a circle; `fullness` is 0 to 1."""
        if words != self._words:
            self.setAccessibleName(words)
        self._words, self._count, self._fullness = words, count, fullness
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = self._theme.px(_SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Room for the widest circle."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the still ring, the breathing circle, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        widest = min(self.width(), self.height()) / 2 - 3
        radius = widest * (_SMALLEST + (1 - _SMALLEST) * self._fullness)
        painter.setPen(QPen(self._theme.color("line"), 1.5))
        painter.drawEllipse(middle, widest, widest)
        painter.setPen(QPen(self._theme.color("primary"), 2.5))
        painter.setBrush(self._theme.color("primary-soft"))
        painter.drawEllipse(middle, radius, radius)
        self._write(painter)

    def _write(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(17))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.color("ink"))
        gap = self._theme.px(13)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        room = self.rect().adjusted(self.width() // 5, -gap, -self.width() // 5, -gap)
        painter.drawText(room, flags, self._words)
        font.setPixelSize(self._theme.px(22))
        painter.setFont(font)
        painter.drawText(self.rect().adjusted(0, 4 * gap, 0, 0), flags, self._count)

    @Slot()
    def _fit(self) -> None:
        self.updateGeometry()
        self.update()
