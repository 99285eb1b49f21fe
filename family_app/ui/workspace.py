"""The open space: rail, pages, search, and the place where notices show."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from family_app.ui import places
from family_app.ui.bell_watch import BellWatch
from family_app.ui.cloud_watch import CloudWatch
from family_app.ui.context import Context
from family_app.ui.daily_copy import DailyCopy
from family_app.ui.daily_tidying import DailyTidying
from family_app.ui.importing.drop_in import DropIn
from family_app.ui.notices import UndoOffer
from family_app.ui.pages.page import Page
from family_app.ui.pages.registry import PAGES
from family_app.ui.places import Place
from family_app.ui.quiet_check import QuietCheck
from family_app.ui.rail import Rail, RailItem
from family_app.ui.search_everything import SearchEverything
from family_app.ui.widgets.banner import Banner
from family_app.ui.widgets.undo_bar import UndoBar

_NARROW_BELOW = 700


class Workspace(QWidget):
    """Exists while a space is open; pages are made when first shown."""

    hide_requested = Signal()
    lock_requested = Signal()
    closed_work_requested = Signal(object)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workspace")
        self._ctx = ctx
        self._classes = {cls.page_id: cls for cls in PAGES}
        self._pages: dict[str, Page] = {}
        self._rail = Rail(
            [RailItem(cls.page_id, cls.icon_name, cls.rail_title()) for cls in PAGES],
            ctx.theme,
            self,
        )
        self._stack = QStackedWidget(self)
        self._unsaved = Banner(
            "trouble", action=self.tr("Try now"), closable=False, name="unsaved", parent=self
        )
        self._banner = Banner("trouble", name="notice", parent=self)
        self._undo_bar = UndoBar(self)
        self._search: SearchEverything | None = None
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._unsaved)
        middle.addWidget(self._banner)
        middle.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addLayout(middle, 1)
        self._rail.chosen.connect(self._on_chosen)
        ctx.notices.said.connect(self._undo_bar.say)
        ctx.notices.troubled.connect(self._on_trouble)
        ctx.notices.kept_waiting.connect(self._unsaved.show_text)
        ctx.notices.kept_no_longer.connect(self._on_saved)
        self._unsaved.action_chosen.connect(ctx.ops.try_again)
        ctx.notices.undo_offered.connect(self._on_undo_offer)
        ctx.theme.changed.connect(self._fit)
        self._add_shortcuts()
        for watcher in (DailyCopy, DailyTidying, QuietCheck, CloudWatch, DropIn, BellWatch):
            watcher(ctx, self)

    def _add_shortcuts(self) -> None:
        for keys, slot in (
            ("Ctrl+K", self.search),
            ("Ctrl+F", self.start_find),
            ("Ctrl+N", self.new_page),
            ("Ctrl+L", self.lock_requested.emit),
            ("F1", self.help_now),
            ("Ctrl+Shift+Z", self._undo_bar.undo),
        ):
            QShortcut(QKeySequence(keys), self, slot)
        for number, cls in enumerate(PAGES, start=1):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.setProperty("page", cls.page_id)
            shortcut.activated.connect(self._on_page_key)

    @property
    def current(self) -> str:
        """The id of the page that shows."""
        page = self._stack.currentWidget()
        return page.page_id if isinstance(page, Page) else ""

    def page(self, page_id: str) -> Page:
        """The page with this id, made now if it was not shown before."""
        if page_id not in self._pages:
            page = self._classes[page_id](self._ctx, self._stack)
            page.navigate_requested.connect(self.show_place)
            page.alone_wanted.connect(self._rail.setHidden)
            page.top_bar.search_requested.connect(self.search)
            page.top_bar.hide_requested.connect(self.hide_requested)
            page.top_bar.lock_requested.connect(self.lock_requested)
            self._pages[page_id] = page
            self._stack.addWidget(page)
            page.refresh()
        return self._pages[page_id]

    @Slot(object)
    def show_place(self, place: Place) -> None:
        """Show a page and the thing on it."""
        if place.page == places.CLOSED_WORK:
            self.closed_work_requested.emit(place.extra)
        if place.page not in self._classes:
            return
        if self._search is not None and self._search.isVisible():
            self._search.close_sheet()
        before = self._stack.currentWidget()
        if isinstance(before, Page) and before.page_id != place.page:
            before.flush()
        page = self.page(place.page)
        self._stack.setCurrentWidget(page)
        self._rail.mark(place.page)
        page.open_place(place)
        focused = self.focusWidget()
        if focused is not None and self._rail.isAncestorOf(focused):
            self._rail.take_focus()

    def take_focus(self) -> None:
        """Give the keyboard a place to begin, where the page itself took none."""
        inside = self._stack.focusWidget()
        if inside is None or not inside.isVisible():
            self._rail.take_focus()

    def flush(self) -> None:
        """Save what is typed on every page."""
        for page in self._pages.values():
            page.flush()

    @Slot()
    def search(self) -> None:
        """Open the search over everything."""
        if self._search is None:
            self._search = SearchEverything(self._ctx, self)
            self._search.place_chosen.connect(self.show_place)
        self._search.open_over(self)

    @Slot()
    def start_find(self) -> None:
        """Look for words on the page that shows."""
        page = self._stack.currentWidget()
        if isinstance(page, Page):
            page.start_find()

    @Slot()
    def new_page(self) -> None:
        """Start a new journal page from anywhere."""
        self.show_place(Place(places.JOURNAL, "new"))

    @Slot()
    def help_now(self) -> None:
        """Go to the crisis lines."""
        self.show_place(Place(places.HELP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Small windows get a rail of icons."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self._rail.set_narrow(self.width() < self._ctx.theme.px(_NARROW_BELOW))

    @Slot(str)
    def _on_trouble(self, text: str) -> None:
        self._banner.show_text(text)

    @Slot()
    def _on_saved(self) -> None:
        self._unsaved.hide()
        self._undo_bar.say(self.tr("Everything is saved now."))

    @Slot(object)
    def _on_undo_offer(self, offer: UndoOffer) -> None:
        self._undo_bar.offer(offer.text, offer.undo)

    @Slot(str)
    def _on_chosen(self, page_id: str) -> None:
        self.show_place(Place(page_id))

    @Slot()
    def _on_page_key(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.show_place(Place(str(sender.property("page"))))
