"""What every page of the rail has in common: its top bar, its refresh, its way to other pages."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.changes import Changes, Kind
from family_app.ui.context import Context
from family_app.ui.places import Place
from family_app.ui.widgets.top_bar import TopBar


class Page(QWidget):
    """One page. It only lays out and connects; its parts do the work.

    `kinds` are the changes that make it refresh. A subclass adds its widgets to `self.layout_`
    below `self.top_bar`, and fills itself in `refresh`. `alone_wanted` asks for all the room there
    is, or gives it back.
    """

    page_id: ClassVar[str]
    icon_name: ClassVar[str]
    kinds: ClassVar[frozenset[Kind]] = frozenset()

    navigate_requested = Signal(object)
    alone_wanted = Signal(bool)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ctx = ctx
        self.setObjectName(f"page-{self.page_id}")
        self.top_bar = TopBar(self.title())
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(0, 0, 0, 0)
        self.layout_.setSpacing(0)
        self.layout_.addWidget(self.top_bar)
        ctx.bus.changed.connect(self._on_changed)

    def title(self) -> str:
        """The page's name, in the user's language."""
        raise NotImplementedError

    @classmethod
    def rail_title(cls) -> str:
        """The word on the rail."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read what the page shows anew."""

    def heed(self) -> None:
        """Something changed that concerns the page."""
        self.refresh()

    def open_place(self, place: Place) -> None:
        """Show one thing on this page; called after the page is visible."""

    def flush(self) -> None:
        """Save at once whatever is typed and not yet saved."""

    def start_find(self) -> None:
        """Look for words here; a page with no search of its own offers the one over everything."""
        self.top_bar.search_requested.emit()

    def go(self, page: str, item: str = "", extra: object = None) -> None:
        """Ask the window for another page."""
        self.navigate_requested.emit(Place(page, item, extra))

    # Not to be overridden: Qt forgets to disconnect an overridden slot when the page is deleted.
    @Slot(object, object)
    def _on_changed(self, changes: Changes, by: object) -> None:
        if by is not self and changes.concern(*self.kinds):
            self.heed()
