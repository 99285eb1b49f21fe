"""What a page shows while there is nothing on it yet: what it is for, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.widgets.buttons import primary
from family_app.ui.widgets.column import Column
from family_app.ui.widgets.icon_mark import IconMark
from family_app.ui.widgets.labels import Words

WIDEST = 460


class EmptyState(Column):
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
        super().__init__(WIDEST, margin=32, spacing=10, name=name, parent=parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        if picture is not None:
            self.rows.addWidget(picture, 0, centre)
        elif icon:
            self.rows.addWidget(IconMark(icon, "primary", 44, parent=self), 0, centre)
        self._title = Words(title, "lead", name=f"{name}-title", parent=self)
        self._text = Words(text, "soft", name=f"{name}-text", parent=self)
        for label in (self._title, self._text):
            label.setAlignment(centre)
            self.rows.addWidget(label)
        self.button = primary(button, name=f"{name}-button")
        self.button.clicked.connect(self.chosen)
        self.rows.addSpacing(8)
        self.rows.addWidget(self.button, 0, centre)
        # Only here: shown without a parent it would be a window of its own for a moment.
        self.button.setVisible(bool(button))

    def set_words(self, title: str, text: str) -> None:
        """Change what is said, as after a search that found nothing."""
        self._title.setText(title)
        self._text.setText(text)
