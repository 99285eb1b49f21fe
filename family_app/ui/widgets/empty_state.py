"""What a page shows while there is nothing on it yet: what it is for, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import primary
from family_app.ui.widgets.icon_mark import IconMark
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.styling import named

WIDEST = 460


class EmptyState(QWidget):
    """A picture or an icon, a title, a few words and one button."""

    chosen = Signal()

    def __init__(
        self,
        title: str,
        text: str,
        *,
        button: str = "",
        icon: str = "",
        picture: QWidget | None = None,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name)
        centre = Qt.AlignmentFlag.AlignHCenter
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 32, 24, 32)
        rows.setSpacing(10)
        if picture is not None:
            rows.addWidget(picture, 0, centre)
        elif icon:
            rows.addWidget(IconMark(icon, "primary", 44, parent=self), 0, centre)
        self._title = Words(title, "lead", name=f"{name}_title", parent=self)
        self._text = Words(text, "soft", name=f"{name}_text", parent=self)
        for label in (self._title, self._text):
            label.setAlignment(centre)
            rows.addWidget(label)
        self.button = primary(button, name=f"{name}_button")
        self.button.setVisible(bool(button))
        self.button.clicked.connect(self.chosen)
        rows.addSpacing(8)
        rows.addWidget(self.button, 0, centre)
        Theme.current().changed.connect(self._fit)
        self._fit()

    def set_words(self, title: str, text: str) -> None:
        """Change what is said, as after a search that found nothing."""
        self._title.setText(title)
        self._text.setText(text)

    def _fit(self) -> None:
        self.setMaximumWidth(Theme.current().px(WIDEST))
