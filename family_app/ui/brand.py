"""The mark and the name of the program; in discreet mode neutral ones."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import styled


def program_name(discreet: bool) -> str:
    """What the program is called."""
    if discreet:
        return QCoreApplication.translate("Brand", "Notes")
    return QCoreApplication.translate("Brand", "Close Circle")


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
        """Draw ring and dot; in discreet mode a sheet with two lines."""
        painter = QPainter(self)
        if self._theme.discreet:
            self._draw_sheet(painter)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        line = self.width() * 0.14
        painter.setPen(QPen(self._theme.color("primary"), line))
        painter.drawEllipse(middle, self.width() / 2 - line / 2, self.height() / 2 - line / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawEllipse(middle, self.width() * 0.19, self.height() * 0.19)

    def _draw_sheet(self, painter: QPainter) -> None:
        side = float(self.width())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("ink-2"), side * 0.09))
        painter.drawRoundedRect(QRectF(side * 0.16, side * 0.08, side * 0.68, side * 0.84), 2, 2)
        for height in (0.38, 0.6):
            start = QPointF(side * 0.34, side * height)
            painter.drawLine(start, QPointF(side * 0.66, side * height))


class BrandName(QLabel):
    """The program's name beside its mark."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        styled(self, t="brand")
        theme.changed.connect(self._show_name)
        self._show_name()

    @Slot()
    def _show_name(self) -> None:
        self.setText(program_name(self._theme.discreet))
