"""A radio button with a title and a line below it, as a card that can be clicked anywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from family_app.ui.widgets.card import Card
from family_app.ui.widgets.labels import soft, strong


class ChoiceCard(Card):
    """`radio` holds the choice; a mark and a heavier line show it."""

    def __init__(self, value: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(small=True, name=f"choice-{value}", parent=parent)
        self.value = value
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.radio = QRadioButton(self)
        self.radio.setObjectName(f"choice-{value}-radio")
        self.radio.setAccessibleName(title)
        self.radio.setAccessibleDescription(text)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(strong(title))
        words.addWidget(soft(text))
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.radio, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.add(line)
        self.radio.toggled.connect(self._on_toggled)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card chooses it."""
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.radio.setChecked(True)
            self.radio.setFocus()

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        self.set_look("marked" if on else "plain")
