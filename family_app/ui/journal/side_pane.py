"""The left part of the journal: the month, the search, and the list of pages."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QMargins, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.entry import Draft, EntryRow
from family_app.domain.entry_filter import EntryFilter
from family_app.domain.ids import EntryId
from family_app.services import journal, page_lists
from family_app.ui.context import Context
from family_app.ui.journal.entry_list import EntryListView
from family_app.ui.journal.filter_chips import FilterChips
from family_app.ui.journal.filter_menu import FilterButton
from family_app.ui.journal.list_query import BATCH, ListAnswer, ListQuery, Reach, answer
from family_app.ui.journal.list_words import list_words, pages_words, search_tips
from family_app.ui.journal.month_card import MonthCard
from family_app.ui.journal.row_of import row_of
from family_app.ui.journal.search_field import SearchField
from family_app.ui.journal.wishes import wishes
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import icon_button, link
from family_app.ui.widgets.card import Pane, row
from family_app.ui.widgets.column import PageScroll
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import muted
from family_app.ui.widgets.tab_stops import in_order

LARGEST_BATCH = 2000
_READ = "journal-search"
_ROOM_FOR_MONTH = 580


class SidePane(Pane):
    """Says which page was chosen; `counted` tells how many pages there are after each read."""

    entry_chosen = Signal(str, bool)
    menu_wanted = Signal(str, QPoint)
    quiet_wanted = Signal(str)
    counted = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("paper", edge="end", name="journal-side", parent=parent)
        self._ctx = ctx
        self._query = self._shown = ListQuery()
        self._found: ListAnswer | None = None
        self._loading = False
        self._open: EntryId | None = None
        self._go_to: date | None = None
        self._left_at = (BATCH, 0)
        self._returning = 0
        self._month_wanted: bool | None = None
        content = QWidget(self)
        self._search = SearchField(ctx, content)
        self._calendar = icon_button(
            "calendar", self.tr("Show the month"), name="journal-calendar", checkable=True
        )
        self._chips = FilterChips(content)
        self._card = MonthCard(ctx, content)
        self._narrow = FilterButton(ctx, self._card, content)
        self.month = self._card.month
        self._back = link("", name="journal-returning")
        self._back.hide()
        self._status = muted("", name="journal-status", parent=content)
        self._all = link(self.tr("Show all pages"), name="journal-show-all")
        self._quiet = link(self.tr("Not this page again"), name="journal-hush")
        self._quiet.setToolTip(self.tr("Do not bring the open page back on its day"))
        self._list = EntryListView(ctx.theme, name="journal-list", parent=content)
        self._lay_out(content)
        self._connect()

    def _lay_out(self, content: QWidget) -> None:
        scroll = PageScroll(content, name="journal-side-scroll", parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        rows = QVBoxLayout(content)
        rows.setContentsMargins(QMargins(20, 20, 20, 12))
        rows.setSpacing(10)
        rows.addLayout(row(self._search, self._narrow, self._calendar, spacing=4))
        links = FlowBox(gap=16, line_gap=2, name="journal-list-links", parent=content)
        links.add(self._all, self._quiet)
        for widget in (self._chips, self._card, self._back, self._status, links):
            rows.addWidget(widget)
        rows.addWidget(self._list, 1)
        rows.setAlignment(self._back, Qt.AlignmentFlag.AlignLeading)

    def _connect(self) -> None:
        in_order(self._back, self._all, self._quiet, self._list)
        self._calendar.clicked.connect(self._on_calendar)
        self._narrow.chosen.connect(self._show)
        self._search.textChanged.connect(self._on_words)
        self._search.returnPressed.connect(self._on_return)
        self._search.down_pressed.connect(self._list.setFocus)
        self._search.idle_changed.connect(self._say)
        self._chips.taken_away.connect(self._on_taken_away)
        self.month.day_chosen.connect(self._on_day)
        self._card.jumped.connect(self._on_jumped)
        self._back.clicked.connect(self.show_returning)
        self._all.clicked.connect(self.show_all)
        self._list.entry_chosen.connect(self.entry_chosen)
        self._list.menu_wanted.connect(self.menu_wanted)
        self._list.more_wanted.connect(self._read_more)
        self._quiet.clicked.connect(self._on_quiet)

    def sizeHint(self) -> QSize:
        """A narrow column."""
        return QSize(self._ctx.theme.px(320), self._ctx.theme.px(400))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the list where there is little, unless the month is asked for."""
        super().resizeEvent(event)
        self._fit_month()

    def _fit_month(self) -> None:
        has_room = self.height() >= self._ctx.theme.px(_ROOM_FOR_MONTH)
        shown = has_room if self._month_wanted is None else self._month_wanted
        self._calendar.setChecked(shown)
        self._card.setVisible(shown)

    def _on_calendar(self) -> None:
        self._month_wanted = self._calendar.isChecked()
        self._fit_month()

    # what is shown

    def refresh(self) -> None:
        """Read the list and the month again, as much of it as is shown."""
        today = self._ctx.clock.today()
        self.month.set_today(today)
        self._read(Reach(max(BATCH, len(self._list.entries.entries))))
        self._card.refresh()
        self._ctx.ops.read(
            page_lists.on_this_day, today, then=self._show_returning, latest="journal-returning"
        )

    def show_tag(self, tag: str) -> None:
        """Show the pages with a tag."""
        self._show(ListQuery(wanted=EntryFilter(tag=tag)))

    def show_returning(self) -> None:
        """Show the pages of this day in earlier years."""
        self._show(ListQuery(wanted=EntryFilter(returning=self._ctx.clock.today())))

    def show_all(self) -> None:
        """Show every page again."""
        self._show(ListQuery())

    def focus_search(self) -> None:
        """Go to the search field."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def mark_open(self, uid: EntryId | None, day: date | None) -> None:
        """Show in list and month which page is open."""
        self._open = uid
        self._list.mark(uid)
        self._fit_links()
        if day is not None:
            self.month.choose(day)

    def neighbour(self, uid: EntryId, step: int) -> EntryRow | None:
        """The page below or above another in the list as it stands."""
        return self._list.entries.neighbour(uid, step)

    def note_saved(self, draft: Draft) -> None:
        """A page was saved: show its new words in its row, or read again where it moved."""
        if self._query.words:
            return
        changed = row_of(draft, self._list.entries.row(draft.uid))
        if self._list.entries.update_entry(changed):
            self._card.refresh()
            return
        if self._query.is_filter:
            self.refresh()
            return
        self._list.entries.put_entry(changed, has_more=self._has_more)
        self._list.mark(self._open)
        self._ctx.ops.read(journal.count, then=self._show_total, latest="journal-count")
        self._card.refresh()

    # asking

    def _show(self, query: ListQuery) -> None:
        if not query.words:
            self._search.forget()
        self._leave()
        self._query = query
        self._read(Reach(BATCH if query.is_filter else self._left_at[0]))

    def _leave(self) -> None:
        """Remember where the list of all pages stood."""
        if not self._query.is_filter:
            shown = len(self._list.entries.entries)
            self._left_at = max(BATCH, shown), self._list.verticalScrollBar().value()

    def _on_words(self, text: str) -> None:
        words = text.strip()
        self._leave()
        self._query = ListQuery(words, self._query.wanted, self._query.person)
        self._read(Reach(BATCH if self._query.is_filter else self._left_at[0]))

    def _on_return(self) -> None:
        rows = self._list.entries.entries
        if self._query.words and rows:
            self.entry_chosen.emit(rows[0].uid, False)
        announce(self._search, self._status.text())

    def _on_day(self, day: object) -> None:
        if isinstance(day, date):
            self._show(ListQuery(wanted=EntryFilter(day=day)))

    def _on_taken_away(self, query: object) -> None:
        if isinstance(query, ListQuery):
            self._narrow.setFocus()
            self._show(query)

    def _on_jumped(self, day: object) -> None:
        """Go to a day in the list of all pages."""
        if not isinstance(day, date):
            return
        self._search.forget()
        self._query, self._go_to = ListQuery(), day
        self.month.show_month(day.year, day.month)
        self._read(Reach(max(BATCH, self._left_at[0]), down_to=day))

    # reading

    @property
    def _has_more(self) -> bool:
        return self._found is not None and self._found.has_more

    def _read(self, reach: Reach) -> None:
        self._loading = True
        today = self._ctx.clock.today()
        self._ctx.ops.read(answer, self._query, reach, today, then=self._show_answer, latest=_READ)

    def _read_more(self) -> None:
        if self._loading or self._found is None or not self._has_more:
            return
        # Growing steps keep the work of the view small however far someone scrolls.
        shown = self._list.entries.entries
        step = min(max(BATCH, len(shown)), LARGEST_BATCH)
        self._read(Reach(len(shown) + step, shown if self._found.by_month else ()))

    def _show_answer(self, found: ListAnswer) -> None:
        self._loading = False
        before, self._shown, self._found = self._shown, found.query, found
        self._query = found.query
        self._list.entries.set_entries(found.rows, self._ctx.clock.today(), by_month=found.by_month)
        self._list.mark(self._open)
        self._place(moved=before != found.query, everything=not found.query.is_filter)
        self._narrow.show_query(found.query)
        self._chips.show_wishes(wishes(found.query))
        in_order(self._search, self._narrow, self._calendar, *self._chips.chips())
        self._fit_links()
        self._say()
        self.counted.emit(found.total)

    def _place(self, *, moved: bool, everything: bool) -> None:
        """Go to the day that was asked for, or back to where the list stood."""
        day, self._go_to = self._go_to, None
        if day is not None:
            self._list.go_to(day)
            self._list.setFocus()
        elif moved:
            self._list.scroll_to(self._left_at[1] if everything else 0)

    def _show_total(self, total: int) -> None:
        if not self._query.is_filter:
            self._status.setText(pages_words(total))
        self.counted.emit(total)

    def _say(self) -> None:
        if self._search.is_waiting and not self._query.is_filter:
            self._status.setText(search_tips())
        elif self._found is not None:
            self._status.setText(list_words(self._found))

    def _show_returning(self, rows: tuple[EntryRow, ...]) -> None:
        self._returning = len(rows)
        self._back.setText(self.tr("On this day: %n page(s)", "", len(rows)))
        self._back.setToolTip(self.tr("Pages of this day in earlier years"))
        self._fit_links()

    def _fit_links(self) -> None:
        shown = self._query.wanted.returning is not None
        open_here = self._open is not None and self._list.entries.row(self._open) is not None
        self._all.setVisible(self._query.wanted != EntryFilter())
        self._back.setVisible(self._returning > 0 and not shown)
        self._quiet.setVisible(shown and open_here)

    def _on_quiet(self) -> None:
        if self._open is not None:
            self.quiet_wanted.emit(self._open)
