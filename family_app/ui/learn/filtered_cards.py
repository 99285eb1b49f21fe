"""A field to filter by, how many fit, and their cards; one of them can be gone to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from family_app.content.folding import fold
from family_app.ui.learn.card_run import CardRun, Entry
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.column import PAGE_WIDTH, Column, PageScroll
from family_app.ui.widgets.filter_field import FilterField
from family_app.ui.widgets.labels import muted
from family_app.ui.widgets.scroll_hold import ScrollHold
from family_app.ui.widgets.tiles import Tiles

_AHEAD = 700
"""Pixels below the window for which cards are made before they are seen."""

_ABOVE = 16


class FilteredCards(QWidget):
    """Holds the entries of a shelf; every typed word must begin a word of an entry.

    What else narrows the list stands in `controls`, and what introduces it in `head`.
    """

    def __init__(
        self, prompt: str, *, name: str, most: int, widest: int = PAGE_WIDTH, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = []
        self._marked: Card | None = None
        self._column = column = Column(widest, spacing=14, name=f"{name}-column", parent=self)
        self.area = PageScroll(column, name=f"{name}-scroll", parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.head = QVBoxLayout()
        self.head.setSpacing(14)
        self.controls = Tiles(260, most=2, gap=10, name=f"{name}-controls", parent=column)
        self.field = FilterField(prompt, name=f"{name}-filter", parent=column)
        self._below = QVBoxLayout()
        self.status = muted("", name=f"{name}-status", parent=column)
        self.run = CardRun(name=f"{name}-cards", most=most, parent=column)
        self.controls.add(self.field)
        for part in (self.head, self.controls, self._below, self.status, self.run):
            column.add(part)
        column.add_stretch()
        self._hold = ScrollHold(self.area, self)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._fill)
        self.field.textChanged.connect(self._on_typed)
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_scrolled)

    def put_below_filter(self, widget: QWidget) -> None:
        """Put something below the field."""
        self._below.addWidget(widget)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show those of these that fit what is typed."""
        if entries != self._entries:
            self._entries = entries
            self._show()

    def clear_filter(self) -> None:
        """Forget what was typed."""
        if self.field.text():
            self.field.clear()

    def reveal(self, entry: str) -> bool:
        """Go to an entry, mark it and give it the keyboard; whether it is in the list."""
        self.run.add_until(lambda: self.run.card(entry) is not None)
        card = self.run.card(entry)
        if card is None:
            return False
        self._unmark()
        self._marked = card
        card.set_look("marked")
        self.go_to(card)
        first = next((one for one in card.findChildren(QAbstractButton)), None)
        (first or card).setFocus()
        announce(card, card.accessibleName())
        return True

    def go_to_group(self, group: str) -> None:
        """Scroll to the heading of a group."""
        self.run.add_until(lambda: self.run.head(group) is not None)
        head = self.run.head(group)
        if head is not None:
            self.go_to(head)

    def go_to(self, widget: QWidget) -> None:
        """Scroll to something in the list."""
        content = self._column

        def top() -> int:
            if not isValid(widget):
                return self._hold.bar.value()
            return widget.mapTo(content, QPoint()).y() - _ABOVE

        self._hold.hold(top)

    def _show(self) -> None:
        words = [f" {word}" for word in fold(self.field.text()).split()]
        fitting = [one for one in self._entries if all(word in one.folded for word in words)]
        self._marked = None
        self.run.show_entries(fitting)
        self.run.setVisible(bool(fitting))
        if fitting:
            self.status.setText(self.tr("%n shown", "", len(fitting)))
        else:
            self.status.setText(self.tr("Nothing here fits. Try fewer letters or another word."))
        self._later.start()

    def _unmark(self) -> None:
        if self._marked is not None and isValid(self._marked):
            self._marked.set_look("plain")
        self._marked = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A larger window asks for more cards."""
        super().resizeEvent(event)
        self._later.start()

    @Slot()
    def _on_typed(self) -> None:
        self._show()
        self.area.to_top()
        announce(self.field, self.status.text())

    @Slot()
    def _on_scrolled(self) -> None:
        self._later.start()

    @Slot()
    def _fill(self) -> None:
        bar = self._hold.bar
        if self.isVisible() and bar.maximum() - bar.value() < _AHEAD and self.run.add_batch():
            self._later.start()
