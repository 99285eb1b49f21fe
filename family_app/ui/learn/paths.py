"""What brings someone here: ordered ways through the lessons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from family_app.domain.lesson import Programme
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.chip import Chip
from family_app.ui.widgets.labels import muted, soft, strong, title
from family_app.ui.widgets.tiles import Tiles


class PathCard(Card):
    """One path, and whether it is the one taken."""

    taken = Signal(str)

    def __init__(self, path: Programme, parent: QWidget) -> None:
        name = f"learn-path-{path.id}"
        super().__init__(small=True, spacing=6, name=name, accessible=path.title, parent=parent)
        self.path = path
        self.add(strong(path.title, name=f"{name}-title", parent=self))
        self.add(soft(path.for_whom, name=f"{name}-for", parent=self))
        count = self.tr("{count} lessons, one after the other").format(count=len(path.lessons))
        self.add(muted(count, name=f"{name}-count", parent=self))
        self.button: QPushButton = quiet("", name=f"{name}-take", small=True)
        self._mark = Chip(self.tr("Your path"), "primary", name=f"{name}-mark", parent=self)
        self._mark.hide()
        self.rows.addSpacing(4)
        self.add(row(self.button, self._mark, 1))
        self.button.clicked.connect(self._on_taken)
        self.show_taken(False)

    def show_taken(self, taken: bool) -> None:
        """Mark the path as the one taken, or not."""
        self._mark.setVisible(taken)
        self.set_look("marked" if taken else "plain")
        words = self.tr("See your path") if taken else self.tr("Take this path")
        self.button.setText(words)
        spoken = self.tr("{action}: {title}").format(action=words, title=self.path.title)
        self.button.setAccessibleName(spoken)

    @Slot()
    def _on_taken(self) -> None:
        self.taken.emit(self.path.id)


class Paths(QWidget):
    """A small section of cards."""

    taken = Signal(str)

    def __init__(self, programmes: Sequence[Programme], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("learn-paths")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(title(self.tr("What brings you here"), name="learn-paths-title"))
        rows.addWidget(
            soft(
                self.tr("A path puts lessons in an order that fits. You can change it any time."),
                name="learn-paths-text",
                parent=self,
            )
        )
        rows.addSpacing(6)
        tiles = Tiles(300, most=3, name="learn-paths-tiles", parent=self)
        self.cards = tuple(PathCard(one, tiles) for one in programmes)
        for card in self.cards:
            card.taken.connect(self.taken)
        tiles.add(*self.cards)
        rows.addWidget(tiles)

    def show_taken(self, programme: str) -> None:
        """Mark the path that was taken."""
        for card in self.cards:
            card.show_taken(card.path.id == programme)
