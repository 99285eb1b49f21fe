"""The window that asks for one decision: what all of them look like."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.labels import title

WIDE = 460


class Question(QDialog):
    """A heading, some rows, and the buttons below; Esc is the careful answer.

    The title bar says nothing. `width` is in pixels at text size "normal"; the height follows
    from the words.
    """

    def __init__(self, name: str, heading: str, parent: QWidget, *, width: int = WIDE) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(" ")
        self.setAccessibleName(heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._width = width
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(24, 24, 24, 24)
        self._rows.setSpacing(12)
        if heading:
            self._rows.addWidget(title(heading, name=f"{name}-heading"))

    def lay_out(self, rows: Sequence[QWidget], buttons: QLayout) -> None:
        """Put the rows under the heading and the buttons below them, and take the right size."""
        for row in rows:
            self._rows.addWidget(row)
        self._rows.addStretch(1)
        self._rows.addSpacing(8)
        self._rows.addLayout(buttons)
        width = max(Theme.current().px(self._width), self._rows.minimumSize().width())
        self.setMinimumWidth(width)
        self.resize(width, self._rows.heightForWidth(width))
