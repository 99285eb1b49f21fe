"""The left side of the circle: the map and the list, of which one shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from family_app.domain.person import Person
from family_app.ui.circle.circle_list import CircleList
from family_app.ui.circle.circle_map import CircleMap
from family_app.ui.theme import Theme
from family_app.ui.widgets.card import Card


class CircleView(Card):
    """Both tell the same: who is opened, moved, to be taken off, or added."""

    opened = Signal(str)
    moved = Signal(str, object, float)
    delete_requested = Signal(str)
    add_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(small=True, name="circle-view", parent=parent)
        self.map = CircleMap(theme, name="circle-map")
        self.list = CircleList(theme, name="circle-list")
        self._stack = QStackedLayout()
        # First of all: what is shown without a parent would be a window for a moment.
        self.add(self._stack, 1)
        for part in (self.map, self.list):
            self._stack.addWidget(part)
            part.opened.connect(self.opened)
            part.moved.connect(self.moved)
            part.delete_requested.connect(self.delete_requested)
            part.add_requested.connect(self.add_requested)

    def show_list(self, shown: bool) -> None:
        """Show the list, or the map."""
        self._stack.setCurrentWidget(self.list if shown else self.map)

    def show_people(self, people: Sequence[Person], today: date) -> None:
        """Show these members in both."""
        self.map.show_people(people, today)
        self.list.show_people(people, today)

    def mark_open(self, uid: str) -> None:
        """Show in both whose card is open."""
        self.map.mark_open(uid)
        self.list.mark_open(uid)

    def take_focus(self) -> None:
        """Put the keyboard on what shows."""
        shown = self._stack.currentWidget()
        if shown is not None:
            shown.setFocus()
