"""Inputs with the small corrections every form needs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontMetrics, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QTextEdit, QWidget

from family_app.ui.theme import Theme

_PADDING = 7
"""Pixels above and below a text at normal size, as the style sheet has them."""


class Combo(QComboBox):
    """A list to choose from that does not change while the page is scrolled over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Without a delegate of its own the popup ignores the style sheet's item rules.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless this field is in use."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class GrowingEdit(QTextEdit):
    """Plain text that is as high as its words, between two numbers of lines.

    Tab leaves it, and pasted text loses its formats.
    """

    def __init__(self, least: int = 2, most: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def sizeHint(self) -> QSize:
        """As high as the text, within the limits."""
        line = QFontMetrics(self.font()).lineSpacing()
        margin = 2 * int(self.document().documentMargin())
        # Not asked of the widget: before it is laid out it would tell a wrong frame, and nobody
        # would ask again.
        frame = 2 * (Theme.current().px(_PADDING) + 1)
        text = int(self.document().size().height())
        height = max(line * self._least + margin, min(text, line * self._most + margin))
        return QSize(super().sizeHint().width(), height + frame)

    def minimumSizeHint(self) -> QSize:
        """Never lower than the text needs."""
        return QSize(120, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure again now that the frame has its true width."""
        super().showEvent(event)
        self.updateGeometry()

    def _grow(self) -> None:
        self.updateGeometry()
