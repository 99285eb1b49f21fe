"""Twelve numbered words in three columns, or fewer where there is no room."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.labels import Words

_CELL = 150
_MOST = 3


class WordsGrid(Card):
    """Reads down each column, as a list on paper would."""

    def __init__(self, words: tuple[str, ...], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("soft", name="words-grid", parent=parent)
        self._theme = theme
        self._columns = 0
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._cells = [self._cell(place, word) for place, word in enumerate(words, 1)]
        self.add(self._grid)
        theme.changed.connect(self._arrange)
        self._arrange()

    def _cell(self, place: int, word: str) -> QWidget:
        cell = QWidget(self)
        line = QHBoxLayout(cell)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        number = Words(f"{place}", "muted", wrap=False, parent=cell)
        number.setMinimumWidth(self._theme.px(20))
        line.addWidget(number)
        shown = Words(word, "title", wrap=False, name=f"words-word-{place}", parent=cell)
        shown.setAccessibleName(self.tr("Word {place}: {word}").format(place=place, word=word))
        line.addWidget(shown, 1)
        return cell

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        columns = max(1, min(_MOST, self.width() // self._theme.px(_CELL)))
        if columns == self._columns:
            return
        self._columns = columns
        down = -(-len(self._cells) // columns)
        for index, cell in enumerate(self._cells):
            self._grid.addWidget(cell, index % down, index // down)
