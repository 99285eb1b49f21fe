"""The list of pages: chosen by a click, Enter or the arrows; asks for more near its end."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from family_app.domain.entry import EntryRow
from family_app.domain.ids import EntryId
from family_app.ui.journal.entry_delegate import EntryDelegate
from family_app.ui.models.entry_list import ROW_ROLE, EntryListModel
from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named

_LEAST = 240

AnyIndex = QModelIndex | QPersistentModelIndex


class EntryListView(QListView):
    """`entry_chosen` carries the uid and whether the keyboard is to go to the page.

    `menu_wanted` carries the uid and the place on the screen.
    """

    entry_chosen = Signal(str, bool)
    more_wanted = Signal()
    menu_wanted = Signal(str, QPoint)

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._by_hand = False
        self._marked: EntryId | None = None
        named(self, name, self.tr("Pages"))
        self.entries = EntryListModel(self)
        self.setModel(self.entries)
        self.setItemDelegate(EntryDelegate(theme, self.entries, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_activated)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.changed.connect(self._fit)
        self._fit()

    def mark(self, uid: EntryId | None) -> None:
        """Show which page is open, without choosing it again."""
        index = self.entries.index_of(uid) if uid is not None else QModelIndex()
        self._by_hand = False
        if index.isValid():
            stays = uid == self._marked
            at = self.verticalScrollBar().value()
            self.setCurrentIndex(index)
            if stays:
                # Only a page that was just opened is scrolled to.
                self.scroll_to(at)
        else:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        self._marked = uid

    def scroll_to(self, value: int) -> None:
        """Stand at a place of the scroll bar, also in a list that was just filled."""
        if self.verticalScrollBar().value() != value:
            self.doItemsLayout()
            self.verticalScrollBar().setValue(value)

    def go_to(self, day: date) -> None:
        """Bring the newest page that is not after a day to the top, below its month."""
        index = self.entries.index_at(day)
        if not index.isValid():
            return
        self.doItemsLayout()
        above = index.siblingAtRow(index.row() - 1)
        is_heading = above.isValid() and above.data(ROW_ROLE) is None
        self.scrollTo(above if is_heading else index, self.ScrollHint.PositionAtTop)
        self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.NoUpdate)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home goes to the first page, below the heading that cannot be chosen."""
        pages = self.entries.entries
        if action == QAbstractItemView.CursorAction.MoveHome and pages:
            self.scrollToTop()
            return self.entries.index_of(pages[0].uid)
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows show the page they reach."""
        self._by_hand = True
        super().keyPressEvent(event)
        self._by_hand = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the page below the pointer, or of the one the keyboard is on."""
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        row = index.data(ROW_ROLE) if index.isValid() else None
        if isinstance(row, EntryRow):
            place = self.visualRect(index).center() if by_keys else event.pos()
            self.menu_wanted.emit(row.uid, self.viewport().mapToGlobal(place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first page where none is marked."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.entries.entries:
            first = self.entries.index_of(self.entries.entries[0].uid)
            self.selectionModel().setCurrentIndex(
                first, self.selectionModel().SelectionFlag.NoUpdate
            )

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell when the keyboard reached another page."""
        super().currentChanged(current, previous)
        row = current.data(ROW_ROLE)
        if self._by_hand and isinstance(row, EntryRow):
            self.entry_chosen.emit(row.uid, False)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, EntryRow):
            self.entry_chosen.emit(row.uid, False)

    def _on_activated(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, EntryRow):
            self.entry_chosen.emit(row.uid, True)

    def _on_scrolled(self, value: int) -> None:
        if value > self.verticalScrollBar().maximum() - 2 * self.viewport().height():
            self.more_wanted.emit()

    def _fit(self) -> None:
        self.setMinimumHeight(self._theme.px(_LEAST))
        self.verticalScrollBar().setSingleStep(self._theme.px(40))
        self.scheduleDelayedItemsLayout()
