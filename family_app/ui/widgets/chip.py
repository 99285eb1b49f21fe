"""A small rounded word that says something about its neighbour."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from family_app.ui.widgets.styling import named, restyle, styled

ChipLook = Literal["neutral", "primary", "gold"]


class Chip(QLabel):
    """A word in a rounded box; the look never carries a meaning the word does not."""

    def __init__(
        self,
        text: str,
        look: ChipLook = "neutral",
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name)
        styled(self, c="" if look == "neutral" else look)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # With a border from the style sheet a label indents by half an "x" otherwise.
        self.setIndent(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show and say `text`."""
        self.setAccessibleName(text)
        super().setText(text)

    def set_look(self, look: ChipLook) -> None:
        """Change the chip's colours."""
        restyle(self, c="" if look == "neutral" else look)
