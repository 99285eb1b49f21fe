"""One line of text that is cut with an ellipsis where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from family_app.ui.widgets.styling import named, styled


class Elided(QLabel):
    """A label that never asks for more than a few letters; the whole text is its tooltip."""

    def __init__(
        self, text: str = "", look: str = "", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, name)
        styled(self, t=look)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show as much of `text` as there is room for; say all of it."""
        self.setAccessibleName(text)
        self.setToolTip(text)
        super().setText(text)

    def minimumSizeHint(self) -> QSize:
        """Room for some letters."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 6, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut at its end where needed."""
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        align = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        self.style().drawItemText(
            painter,
            self.rect(),
            align.value,
            option.palette,
            self.isEnabled(),
            cut,
            self.foregroundRole(),
        )
