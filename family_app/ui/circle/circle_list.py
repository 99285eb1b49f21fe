"""The circle as a list: says everything the map shows, and takes the same keys."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from family_app.domain.ids import PersonId
from family_app.domain.person import Person, Ring
from family_app.ui.circle import map_keys
from family_app.ui.circle.person_delegate import PersonDelegate
from family_app.ui.circle.words import helps_line, map_help, place_words, since_words, spoken
from family_app.ui.models.person_list import PERSON_ROLE, PersonLine, PersonListModel
from family_app.ui.theme import Theme
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.styling import named


class CircleList(QListView):
    """One row a member, ring by ring from the centre."""

    opened = Signal(str)
    moved = Signal(str, object, float)
    delete_requested = Signal(str)
    add_requested = Signal()

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, self.tr("People of your circle"))
        self.setAccessibleDescription(map_help())
        self._theme = theme
        self.members = PersonListModel(self)
        self.setModel(self.members)
        self.setItemDelegate(PersonDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_people(self, people: Sequence[Person], today: date) -> None:
        """Show these members; the row that was marked stays marked."""
        before = self._marked()
        helps = self.tr("helps with {things}")
        self.members.set_lines(
            [
                PersonLine(
                    one,
                    place_words(one),
                    helps.format(things=helps_line(one)) if one.helps_with else "",
                    since_words(one, today),
                    spoken(one, today),
                )
                for one in people
            ]
        )
        if before is not None:
            self.mark_open(before.uid)

    def mark_open(self, uid: str) -> None:
        """Show whose card is open."""
        index = self.members.index_of(PersonId(uid)) if uid else QModelIndex()
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()

    def _marked(self) -> Person | None:
        found = self.currentIndex().data(PERSON_ROLE)
        return found if isinstance(found, Person) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, plus and minus move, Delete takes off, N adds; arrows as in any list."""
        key, person = event.key(), self._marked()
        if not map_keys.is_plain(event):
            super().keyPressEvent(event)
        elif map_keys.is_add(key):
            self.add_requested.emit()
        elif person is None or not self._act(key, person):
            super().keyPressEvent(event)

    def _act(self, key: int, person: Person) -> bool:
        step = map_keys.ring_step(key)
        if map_keys.is_open(key):
            self.opened.emit(person.uid)
        elif map_keys.is_delete(key):
            self.delete_requested.emit(person.uid)
        elif step:
            self._step_ring(person, step)
        else:
            return False
        return True

    def _step_ring(self, person: Person, step: int) -> None:
        ring: Ring = map_keys.next_ring(person.ring, step)
        if ring is person.ring:
            announce(self, self.tr("This is as far as the rings go."))
        else:
            self.moved.emit(person.uid, ring, person.angle)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row where none is marked."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.members.lines:
            self.setCurrentIndex(self.members.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows have other heights where the list is narrow."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _on_clicked(self, index: QModelIndex) -> None:
        person = index.data(PERSON_ROLE)
        if isinstance(person, Person):
            self.opened.emit(person.uid)
