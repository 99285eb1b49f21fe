"""The journal: pages by month, found as one types, written on and read beside the list."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from family_app.domain.changes import Changes, Kind
from family_app.domain.entry import Draft, Entry
from family_app.domain.ids import EntryId
from family_app.services import circle, journal
from family_app.ui import places
from family_app.ui.context import Context
from family_app.ui.journal.empty_journal import EmptyJournal
from family_app.ui.journal.journal_menu import JournalMenu
from family_app.ui.journal.links import follow
from family_app.ui.journal.page_history import PageHistory
from family_app.ui.journal.page_keeper import PageKeeper, blank_page
from family_app.ui.journal.page_pane import PagePane
from family_app.ui.journal.quiet_pages import QuietPages
from family_app.ui.journal.side_pane import SidePane
from family_app.ui.journal.undisturbed import Undisturbed
from family_app.ui.pages.page import Page
from family_app.ui.places import Place
from family_app.ui.widgets.buttons import primary

NEW = "new"
"""The item of a `Place` that starts a page; its `extra` may be the `Draft` to begin with."""

_ONE_PANE_BELOW = 720


class JournalPage(Page):
    """List and page side by side; one of the two where there is no room for both."""

    page_id: ClassVar[str] = places.JOURNAL
    icon_name: ClassVar[str] = "notebook"
    kinds: ClassVar[frozenset[Kind]] = frozenset({Kind.ENTRY, Kind.PERSON})

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(ctx, parent)
        self._wanted: EntryId | None = None
        self._focus_page = False
        self._deleted: EntryId | None = None
        self._narrow = False
        self._page_in_front = False
        self._new = primary(self.tr("New page"), name="journal-new", icon="plus")
        self.top_bar.add_action(self._new)
        self._keeper = PageKeeper(ctx, self)
        self._history = PageHistory(ctx, self._keeper, self)
        self._both = QWidget(self)
        self._side = SidePane(ctx, self._both)
        self._pane = PagePane(ctx, self._keeper, self._both)
        QuietPages(ctx, self._keeper, self._side)
        self._undisturbed = Undisturbed(self, self.top_bar, self._pane)
        self._undisturbed.changed.connect(self.alone_wanted)
        self._menu = JournalMenu(ctx, self._history, self._pane, self._undisturbed, self)
        self.top_bar.add_action(self._menu)
        line = QHBoxLayout(self._both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._side)
        line.addWidget(self._pane, 1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._both)
        self._empty = EmptyJournal(self)
        self._stack.addWidget(self._empty)
        self.layout_.addLayout(self._stack, 1)
        self._connect()
        self._fit()

    def _connect(self) -> None:
        self._new.clicked.connect(self.start_page)
        self._empty.chosen.connect(self.start_page)
        self._side.entry_chosen.connect(self._on_chosen)
        self._side.counted.connect(self._on_counted)
        self._keeper.saved.connect(self._on_saved)
        self._pane.link_chosen.connect(self._on_link)
        header, links = self._pane.header, self._pane.links
        header.back_requested.connect(self._on_back)
        header.step_requested.connect(self._on_step)
        header.delete_requested.connect(self._on_delete)
        self._history.changed.connect(self._ask_for)
        self._menu.take_out.backup_wanted.connect(self._on_backup)
        self._undisturbed.changed.connect(self._fit)
        header.alone_left.connect(self._undisturbed.leave)
        links.tag_opened.connect(self._on_tag)
        links.lesson_opened.connect(self._on_lesson)
        links.person_opened.connect(self._on_person)
        self.ctx.theme.changed.connect(self._fit)

    def title(self) -> str:
        """The page's name."""
        return self.rail_title()

    @classmethod
    def rail_title(cls) -> str:
        """The word on the rail."""
        return QCoreApplication.translate("JournalPage", "Journal")

    def refresh(self) -> None:
        """Read list, month, people and tags again; what is being written stays as it is."""
        self._side.refresh()
        self.ctx.ops.read(circle.people, then=self._pane.set_people, latest="journal-people")
        self._read_tags()

    def open_place(self, place: Place) -> None:
        """Start a page, or show one."""
        if place.item == NEW:
            self.start_page(place.extra if isinstance(place.extra, Draft) else None)
        elif place.item:
            self._ask_for(EntryId(place.item))
        elif place.extra == places.ON_THIS_DAY:
            self._on_back()
            self._side.show_returning()

    def start_find(self) -> None:
        """Look for words in the pages."""
        self._on_back()
        self._side.focus_search()

    def flush(self) -> None:
        """Save what is typed."""
        self._keeper.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Save what is typed before the page is out of sight."""
        self._keeper.flush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one part where there is no room for both."""
        super().resizeEvent(event)
        self._fit()

    # pages

    @Slot()
    def start_page(self, given: Draft | None = None) -> None:
        """Begin a page, or the one given, with the keyboard in it."""
        self._wanted = None
        if not isinstance(given, Draft):
            given = blank_page(self.ctx)
        self._keeper.open_new(given)
        self._show_open()
        self._pane.start_writing()

    def _ask_for(self, uid: str, *, focus: bool = False) -> None:
        self._focus_page = focus
        if self._is_open(uid):
            self._wanted = None
            self._show_open()
            return
        self._wanted = EntryId(uid)
        self.ctx.ops.read(journal.entry, uid, then=self._show_entry, latest="journal-page")

    def _show_entry(self, entry: Entry | None) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:  # A page was begun while this one was read.
            return
        if entry is None:
            self.ctx.notices.say(self.tr("This page is not here any more."))
            return
        self._keeper.open_stored(entry.draft())
        self._show_open()

    def _show_open(self) -> None:
        self._stack.setCurrentWidget(self._both)
        self._new.show()
        self._pane.show_page()
        self._page_in_front = self._keeper.draft is not None
        self._mark_open()
        self._fit()
        if self._focus_page:
            self._focus_page = False
            self._pane.take_focus()

    def _is_open(self, uid: str) -> bool:
        draft = self._keeper.draft
        return draft is not None and draft.uid == uid

    def _mark_open(self) -> None:
        draft = self._keeper.draft
        self._side.mark_open(draft.uid if draft else None, draft.day if draft else None)
        self._show_neighbours()

    def _show_neighbours(self) -> None:
        draft = self._keeper.draft
        if draft is not None:
            self._pane.header.show_neighbours(
                newer=self._side.neighbour(draft.uid, -1) is not None,
                older=self._side.neighbour(draft.uid, 1) is not None,
            )

    # what the parts tell

    @Slot(str, bool)
    def _on_chosen(self, uid: str, focus: bool) -> None:
        self._ask_for(EntryId(uid), focus=focus)

    @Slot(int)
    def _on_counted(self, total: int) -> None:
        nothing = total == 0 and self._keeper.draft is None and self._wanted is None
        self._stack.setCurrentIndex(1 if nothing else 0)
        self._new.setVisible(not nothing)
        self._show_neighbours()

    @Slot(object)
    def _on_saved(self, draft: Draft) -> None:
        self._side.note_saved(draft)
        if draft.tags:
            self._read_tags()
        if self._is_open(draft.uid):
            self._mark_open()

    def _read_tags(self) -> None:
        self.ctx.ops.read(journal.tags, then=self._pane.links.set_tags, latest="journal-tags")

    @Slot(int)
    def _on_step(self, step: int) -> None:
        draft = self._keeper.draft
        row = self._side.neighbour(draft.uid, step) if draft else None
        if row is not None:
            self._ask_for(row.uid)

    @Slot()
    def _on_back(self) -> None:
        self._keeper.flush()
        self._page_in_front = False
        self._fit()

    @Slot(str)
    def _on_tag(self, tag: str) -> None:
        self._on_back()
        self._side.show_tag(tag)

    @Slot()
    def _on_backup(self) -> None:
        self.go(places.SETTINGS, "backups")

    @Slot(str)
    def _on_lesson(self, lesson: str) -> None:
        self.go(places.LEARN, lesson)

    @Slot(str)
    def _on_person(self, person: str) -> None:
        self.go(places.CIRCLE, person)

    @Slot(str)
    def _on_link(self, address: str) -> None:
        place = follow(address, self.ctx.desktop, self)
        if place is not None:
            self.navigate_requested.emit(place)

    # deleting

    @Slot()
    def _on_delete(self) -> None:
        draft = self._keeper.draft
        if draft is None:
            return
        below = self._side.neighbour(draft.uid, 1) or self._side.neighbour(draft.uid, -1)
        # What was typed a moment ago comes back too when this is undone.
        self._keeper.flush()
        stored = self._keeper.is_stored
        self._keeper.let_go()
        if stored:
            self._deleted = draft.uid
            self.ctx.ops.write(journal.delete_entry, draft.uid, then=self._offer_undo)
        if below is not None and not self._narrow:
            self._ask_for(below.uid)
        else:
            self._show_open()
            self._side.refresh()

    def _offer_undo(self, changes: Changes) -> None:
        if changes:
            self.ctx.notices.offer_undo(self.tr("The page was deleted."), self._undo_delete)

    def _undo_delete(self) -> None:
        uid, self._deleted = self._deleted, None
        if uid is not None:
            self.ctx.ops.write(journal.restore_entry, uid)
            self._ask_for(uid)

    # room

    def _fit(self) -> None:
        self._narrow = self.width() < self.ctx.theme.px(_ONE_PANE_BELOW)
        page_only = self._undisturbed.is_on or (self._narrow and self._page_in_front)
        self._side.setVisible(not page_only)
        self._pane.setVisible(page_only or not self._narrow)
        self._pane.header.show_back(self._narrow)
        self._side.setMaximumWidth(16_777_215 if self._narrow else self.ctx.theme.px(320))
        self._side.setMinimumWidth(0 if self._narrow else self.ctx.theme.px(280))
