"""A small card that explains a word or a source right below where it was asked for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.widgets.buttons import Button, icon_button, link
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.labels import Words, body, muted


class NoteCard(Card):
    """A head, a text and small print; closed by its button or by asking again."""

    closed = Signal()

    def __init__(self, asked: str, head: str, text: str, small: str, parent: QWidget) -> None:
        super().__init__("soft", small=True, spacing=6, name="learn-note", parent=parent)
        self.asked = asked
        self.setAccessibleName(head)
        self.close_button = icon_button("x", self.tr("Close"), name="learn-note-close")
        title = Words(head, "strong", name="learn-note-head", parent=self)
        line = row(title, self.close_button)
        line.setStretch(0, 1)
        self.add(line)
        self.text = body(text, name="learn-note-text", parent=self)
        self.add(self.text)
        self.small = muted(small, name="learn-note-small", parent=self)
        self.small.setVisible(bool(small))
        self.add(self.small)
        self.more_button: Button | None = None
        self.close_button.clicked.connect(self.closed)

    def add_way(self, text: str) -> Button:
        """A way on below the text; returns it, to be connected."""
        self.more_button = link(text, name="learn-note-more")
        self.add(row(self.more_button, 1))
        return self.more_button
