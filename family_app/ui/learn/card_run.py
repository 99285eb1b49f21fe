"""Cards under headings, made only as far as someone has scrolled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.widgets.card import Card
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.labels import Words, title
from family_app.ui.widgets.styling import named
from family_app.ui.widgets.tiles import Tiles

BATCH = 6
_NARROWEST = 330


@dataclass(frozen=True, slots=True)
class Entry:
    """One card to come: the heading it stands under, its folded words, and how it is made."""

    id: str
    group: str
    folded: str = field(repr=False)
    make: Callable[[QWidget], Card] = field(repr=False)


class CardRun(QWidget):
    """`add_batch` makes the next cards; `most` stand side by side."""

    def __init__(self, *, name: str, most: int, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, name)
        self._most = most
        self._cards: dict[str, Card] = {}
        self._heads: dict[str, Words] = {}
        self._coming: Iterator[Entry] = iter(())
        self._tiles: Tiles | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)

    @property
    def built(self) -> int:
        """How many cards exist."""
        return len(self._cards)

    def card(self, entry: str) -> Card | None:
        """The card of an entry, if it was made."""
        return self._cards.get(entry)

    def head(self, group: str) -> Words | None:
        """The heading of a group, if it was made."""
        return self._heads.get(group)

    def show_entries(self, entries: Iterable[Entry]) -> None:
        """Start anew with these."""
        empty(self._rows)
        self._cards.clear()
        self._heads.clear()
        self._tiles = None
        self._coming = iter(entries)
        self.add_batch()

    def add_batch(self) -> bool:
        """Make the next cards; whether there were any."""
        return self.add_until(lambda: False, BATCH)

    def add_until(self, enough: Callable[[], bool], least: int = 0) -> bool:
        """Make cards until there are `least` more, or where that is 0 until there are enough."""
        before = self.built
        self.setUpdatesEnabled(False)
        while not enough() and (not least or self.built - before < least):
            entry = next(self._coming, None)
            if entry is None:
                break
            self._place(entry)
        if self._tiles is not None:
            self._tiles.show()
        self.setUpdatesEnabled(True)
        return self.built > before

    def _place(self, entry: Entry) -> None:
        if self._tiles is None or entry.group not in self._heads:
            if self._tiles is not None:
                self._tiles.show()
            self._begin(entry.group)
        if self._tiles is not None:
            card = entry.make(self._tiles)
            self._cards[entry.id] = card
            self._tiles.add(card)

    def _begin(self, group: str) -> None:
        name = self.objectName()
        head = title(group, name=f"{name}-head-{len(self._heads)}", parent=self)
        head.setVisible(bool(group))
        if group and self._heads:
            self._rows.addSpacing(10)
        self._rows.addWidget(head)
        self._heads[group] = head
        # Hidden until they are full: each card shown by itself would lay out the whole page.
        self._tiles = Tiles(_NARROWEST, most=self._most, gap=12, parent=self)
        self._tiles.hide()
        self._rows.addWidget(self._tiles)
