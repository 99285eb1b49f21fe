"""A row of tabs over the lessons and the shelves."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from family_app.ui.context import Context
from family_app.ui.learn.overview import Overview
from family_app.ui.learn.shelf import Shelf
from family_app.ui.learn.shelves import SHELVES
from family_app.ui.widgets.card import Divider
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.column import Column

LESSONS = "lessons"
_SIDE, _ABOVE = 28, 12


class ShelfStack(QWidget):
    """The Learn page while nothing of it is open."""

    place_requested = Signal(object)
    turned = Signal()

    def __init__(self, ctx: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("learn-shelves")
        self._ctx = ctx
        self._classes = {one.shelf_id: one for one in SHELVES}
        self._shelves: dict[str, Shelf] = {}
        tabs = [(LESSONS, self.tr("Lessons"))]
        tabs += [(one.shelf_id, one.tab_title()) for one in SHELVES]
        self.tabs = ChoiceRow(self.tr("On this page"), tabs, name="learn-tab", kind="chip")
        self.tabs.set_value(LESSONS)
        line = Column(margin=0, name="learn-tabs", parent=self)
        line.add(self.tabs)
        above = QVBoxLayout()
        above.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        above.addWidget(line)
        self.overview = Overview(ctx.library, self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.overview)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(above)
        rows.addWidget(Divider(self))
        rows.addLayout(self._stack, 1)
        self.tabs.chosen.connect(self._on_tab)

    @property
    def shelf(self) -> Shelf | None:
        """The shelf that shows; none while the lessons do."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Shelf) else None

    def show_tab(self, tab: str, entry: str = "") -> None:
        """Turn to the lessons or to a shelf, and there to an entry; unknown ones: the lessons."""
        shelf = self._made(tab)
        self.tabs.set_value(tab if shelf is not None else LESSONS)
        self._stack.setCurrentWidget(shelf or self.overview)
        if shelf is not None and entry:
            shelf.show_entry(entry)

    def refresh(self) -> None:
        """Read anew what the shelf that shows holds."""
        if self.shelf is not None:
            self.shelf.refresh()

    def _made(self, tab: str) -> Shelf | None:
        if tab in self._classes and tab not in self._shelves:
            made = self._classes[tab](self._ctx, self)
            made.place_requested.connect(self.place_requested)
            self._shelves[tab] = made
            self._stack.addWidget(made)
        return self._shelves.get(tab)

    @Slot(object)
    def _on_tab(self, tab: object) -> None:
        self.show_tab(str(tab))
        self.turned.emit()
