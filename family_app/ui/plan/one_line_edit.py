"""A field for one thought: it wraps and grows, and Enter ends it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.inputs import GrowingEdit
from family_app.ui.widgets.styling import named

_PADDING = 7
"""Pixels above and below the text at normal size, as the style sheet has them."""


class OneLineEdit(GrowingEdit):
    """Text without line breaks, however long; a line edit would cut it."""

    entered = Signal()

    def __init__(
        self, accessible: str, *, name: str, prompt: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(1, parent=parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        named(self, name, accessible)
        self.setPlaceholderText(prompt)

    def text(self) -> str:
        """The words, without blanks at their ends."""
        return self.toPlainText().strip()

    def sizeHint(self) -> QSize:
        """As high as the words at this width, however many they are."""
        line = QFontMetrics(self.font()).lineSpacing() + 2 * int(self.document().documentMargin())
        frame = 2 * (Theme.current().px(_PADDING) + 1)
        return QSize(
            super().sizeHint().width(), max(line, ceil(self.document().size().height())) + frame
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the thought instead of breaking the line."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste several lines as one."""
        self.insertPlainText(" ".join(source.text().split()))
