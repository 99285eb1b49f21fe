"""A field that narrows a list while one types."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from family_app.ui.icons import icon
from family_app.ui.widgets.styling import named

_LONGEST = 100


class FilterField(QLineEdit):
    """Says what it filters in grey; a cross or Esc empties it."""

    def __init__(self, text: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, text)
        self.setPlaceholderText(text)
        self.setMaxLength(_LONGEST)
        words = QCoreApplication.translate("FilterField", "Clear the filter")
        self._clear = QAction(icon("x"), words, self)
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        # The field makes a button for it, which hides only from here on.
        self._clear.setVisible(False)
        self.textChanged.connect(self._on_text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties a filled field and means something else in an empty one."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
