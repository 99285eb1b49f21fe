"""The left part of the journal: the month, the search, and the list of pages."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from family_app.domain.entry import Draft, EntryRow
from family_app.domain.ids import EntryId
from family_app.domain.snippet import opening
from family_app.services import journal
from family_app.ui.context import Context
from family_app.ui.icons import icon
from family_app.ui.journal.entry_list import EntryListView
from family_app.ui.journal.list_query import ListAnswer, ListQuery, answer
from family_app.ui.journal.month_grid import MonthGrid
from family_app.ui.models.entry_dates import long_day_words
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import icon_button, link
from family_app.ui.widgets.card import Card, Pane, row
from family_app.ui.widgets.column import PageScroll
from family_app.ui.widgets.labels import muted
from family_app.ui.widgets.styling import named

BATCH = 200
LARGEST_BATCH = 2000
_READ = "journal-search"
_ROOM_FOR_MONTH = 580


class SidePane(Pane):
    """Says which page was chosen; `counted` tells how many pages there are after each read."""

    entry_chosen = Signal(str, bool)
    counted = Signal(int)

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__("paper", edge="end", name="journal-side", parent=parent)
        self._ctx = ctx
        self._query = ListQuery()
        self._shown = self._query
        self._has_more = False
        self._loading = False
        self._open: EntryId | None = None
        self._month_wanted: bool | None = None
        content = QWidget(self)
        scroll = PageScroll(content, name="journal-side-scroll", parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        rows = QVBoxLayout(content)
        rows.setContentsMargins(QMargins(20, 20, 20, 12))
        rows.setSpacing(10)
        self._search = self._make_search(content)
        self._calendar = icon_button(
            "calendar", self.tr("Show the month"), name="journal-calendar", checkable=True
        )
        self._card = Card(small=True, name="journal-month-card", parent=content)
        self.month = MonthGrid(ctx.theme, ctx.clock.today(), name="journal-month", parent=self)
        self._card.add(self.month)
        self._status = muted("", name="journal-status", parent=content)
        self._all = link(self.tr("Show all pages"), name="journal-show-all")
        self._list = EntryListView(ctx.theme, name="journal-list", parent=content)
        rows.addLayout(row(self._search, self._calendar, spacing=6))
        for widget in (self._card, self._status, self._all):
            rows.addWidget(widget)
        rows.addWidget(self._list, 1)
        rows.setAlignment(self._all, Qt.AlignmentFlag.AlignLeading)
        self._connect()

    def _make_search(self, parent: QWidget) -> QLineEdit:
        field = QLineEdit(parent)
        named(field, "journal-search", self.tr("Search my pages"))
        field.setPlaceholderText(self.tr("Search my pages"))
        field.setMaxLength(200)
        clear = QAction(icon("x"), self.tr("Clear the search"), field)
        clear.triggered.connect(field.clear)
        field.addAction(clear, QLineEdit.ActionPosition.TrailingPosition)
        # The field makes a button for it, which hides only from here on.
        clear.setVisible(False)
        self._clear = clear
        return field

    def _connect(self) -> None:
        QWidget.setTabOrder(self._search, self._calendar)
        self._calendar.clicked.connect(self._on_calendar)
        self._search.textChanged.connect(self._on_words)
        self._search.returnPressed.connect(self._on_return)
        self.month.day_chosen.connect(self._on_day)
        self.month.month_changed.connect(self._read_month)
        self._all.clicked.connect(self.show_all)
        self._list.entry_chosen.connect(self.entry_chosen)
        self._list.more_wanted.connect(self._read_more)

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
        self.month.set_today(self._ctx.clock.today())
        shown = len(self._list.entries.entries)
        self._read(max(BATCH, shown))
        self._read_month(*self.month.shown)

    def show_tag(self, tag: str) -> None:
        """Show the pages with a tag."""
        self._show(ListQuery(tag=tag))

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
        if day is not None:
            self.month.choose(day)

    def neighbour(self, uid: EntryId, step: int) -> EntryRow | None:
        """The page below or above another in the list as it stands."""
        return self._list.entries.neighbour(uid, step)

    def first(self) -> EntryRow | None:
        """The first page of the list."""
        rows = self._list.entries.entries
        return rows[0] if rows else None

    def note_saved(self, draft: Draft) -> None:
        """A page was saved: show its new words in its row, or read again where it moved."""
        if self._query.words:
            return
        changed = EntryRow(
            draft.uid, draft.day, draft.time, draft.title, opening(draft.body), bool(draft.lessons)
        )
        if self._list.entries.update_entry(changed):
            return
        if self._query.day or self._query.tag:
            self.refresh()
            return
        self._list.entries.put_entry(changed, has_more=self._has_more)
        self._list.mark(self._open)
        self._ctx.ops.read(journal.count, then=self._show_total, latest="journal-count")
        self._read_month(*self.month.shown)

    # reading

    def _show(self, query: ListQuery) -> None:
        self._query = query
        if not query.words and self._search.text():
            self._search.blockSignals(True)
            self._search.clear()
            self._search.blockSignals(False)
            self._clear.setVisible(False)
        self._read(BATCH)

    def _on_words(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._query = ListQuery(words=text.strip())
        self._read(BATCH)

    def _on_return(self) -> None:
        first = self.first()
        if self._query.words and first is not None:
            self.entry_chosen.emit(first.uid, False)
        announce(self._search, self._status.text())

    def _on_day(self, day: object) -> None:
        if isinstance(day, date):
            self._show(ListQuery(day=day))

    def _read(self, limit: int, known: tuple[EntryRow, ...] = ()) -> None:
        self._loading = True
        self._ctx.ops.read(answer, self._query, limit, known, then=self._show_answer, latest=_READ)

    def _read_more(self) -> None:
        if self._loading or not self._has_more:
            return
        # Growing steps keep the work of the view small however far someone scrolls.
        shown = self._list.entries.entries
        step = min(max(BATCH, len(shown)), LARGEST_BATCH)
        self._read(len(shown) + step, () if self._query.words else shown)

    def _read_month(self, year: int, month: int) -> None:
        self._ctx.ops.read(
            journal.days_with_pages,
            year,
            month,
            then=self.month.set_counts,
            latest="journal-month",
        )

    def _show_answer(self, found: ListAnswer) -> None:
        self._loading = False
        before, self._shown = self._shown, found.query
        self._has_more = found.has_more
        self._list.entries.set_entries(
            found.rows, self._ctx.clock.today(), by_month=not found.query.words
        )
        self._list.mark(self._open)
        if before != found.query:
            self._list.scrollToTop()
        self._status.setText(self._words(found))
        self._all.setVisible(bool(found.query.day or found.query.tag))
        self.counted.emit(found.total)

    def _show_total(self, total: int) -> None:
        if not self._query.is_filter:
            self._status.setText(self.tr("%n page(s)", "", total))
        self.counted.emit(total)

    def _words(self, found: ListAnswer) -> str:
        query = found.query
        if query.words:
            text = self.tr("{matching} of {total} pages match “{words}”")
            return text.format(matching=found.matching, total=found.total, words=query.words)
        if query.day is not None:
            day = long_day_words(query.day)
            if not found.rows:
                return self.tr("No page on {day}").format(day=day)
            return self.tr("%n page(s) on {day}", "", found.matching).format(day=day)
        if query.tag:
            return self.tr("%n page(s) with #{tag}", "", found.matching).format(tag=query.tag)
        return self.tr("%n page(s)", "", found.total)
