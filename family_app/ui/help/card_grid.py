"""Cards side by side in as many columns as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from family_app.ui.theme import Theme

_GAP = 16


class CardGrid(QWidget):
    """`narrowest` is the least width of a card in pixels at normal text size."""

    def __init__(
        self, theme: Theme, narrowest: int = 340, most: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._narrowest = narrowest
        self._most = most
        self._columns = 0
        self._cards: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        theme.changed.connect(self._arrange)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these cards, in reading order."""
        self._cards = list(cards)
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        least = self._theme.px(self._narrowest) + _GAP
        columns = max(1, min(self._most, (self.width() + _GAP) // least))
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // columns, index % columns)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
