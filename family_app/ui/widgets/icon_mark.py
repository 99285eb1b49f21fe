"""An icon that stands by itself, beside words that say the same."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from family_app.ui.icons import engine
from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named


class IconMark(QWidget):
    """One icon of `pixels` (grown by the text size) in the colour `tint`; decoration only."""

    def __init__(
        self,
        shape: str,
        tint: str = "ink-2",
        pixels: int = 20,
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name)
        self._pixels = pixels
        self._engine = engine(shape, tint)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        Theme.current().changed.connect(self.updateGeometry)

    def set_icon(self, shape: str, tint: str) -> None:
        """Show another icon."""
        self._engine = engine(shape, tint)
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = Theme.current().px(self._pixels)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        normal, off = QIcon.Mode.Normal, QIcon.State.Off
        self._engine.paint(QPainter(self), self.rect(), normal, off)
