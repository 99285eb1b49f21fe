"""The seconds of one breath in, held or out, as so many boxes that fill one by one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named

_HIGH, _GAP = 14, 6


class StepBar(QWidget):
    """Decoration: the words above it say the same."""

    def __init__(self, *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, name)
        self._filled, self._all = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        Theme.current().changed.connect(self.updateGeometry)

    def show_steps(self, filled: int, all_steps: int) -> None:
        """Fill the first boxes of so many."""
        if (filled, all_steps) != (self._filled, self._all):
            self._filled, self._all = filled, max(1, all_steps)
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(Theme.current().px(200), Theme.current().px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the boxes, the first ones filled."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = Theme.current()
        wide = (self.width() - _GAP * (self._all - 1)) / self._all
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for step in range(self._all):
            place = self._all - 1 - step if mirrored else step
            full = step < self._filled
            painter.setPen(QPen(theme.color("primary" if full else "control"), 1))
            painter.setBrush(theme.color("primary" if full else "surface"))
            box = QRectF(place * (wide + _GAP) + 0.5, 0.5, wide - 1, self.height() - 1)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
