"""A round mark with one or two letters, beside the name it stands for."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named


class Initials(QWidget):
    """Decoration: the name itself stands beside it and is what a screen reader says."""

    def __init__(
        self,
        letters: str = "",
        pixels: int = 36,
        *,
        square: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name)
        self._letters = letters
        self._pixels = pixels
        self._square = square
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        Theme.current().changed.connect(self.updateGeometry)

    def set_letters(self, letters: str, *, square: bool = False) -> None:
        """Show other letters; a square stands for a group or a service."""
        self._letters, self._square = letters, square
        self.update()

    def sizeHint(self) -> QSize:
        """A square, grown by the text size."""
        side = Theme.current().px(self._pixels)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the letters."""
        theme = Theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("chip-line-primary"), 1))
        painter.setBrush(theme.color("primary-soft"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = box.width() * (0.28 if self._square else 0.5)
        painter.drawRoundedRect(box, radius, radius)
        font = self.font()
        font.setPixelSize(max(9, round(box.width() * 0.35)))
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.color("primary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._letters)
