"""The pages of a list, with a heading before each month; more are added at the end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from family_app.domain.entry import EntryRow
from family_app.domain.ids import EntryId
from family_app.ui.models.entry_dates import day_words, month_words

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1
HEADING_ROLE = int(Qt.ItemDataRole.UserRole) + 2

AnyIndex = QModelIndex | QPersistentModelIndex


class EntryListModel(QAbstractListModel):
    """Rows are pages (`EntryRow`) and, in a list by day, month headings that cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[EntryRow | str] = []
        self._entries: tuple[EntryRow, ...] = ()
        self._today = date.today()
        self._by_month = True

    @property
    def entries(self) -> tuple[EntryRow, ...]:
        """The pages in the list."""
        return self._entries

    @property
    def today(self) -> date:
        """The day that is called "Today"."""
        return self._today

    def set_entries(
        self, entries: Sequence[EntryRow], today: date, *, by_month: bool = True
    ) -> None:
        """Show these pages; ones that only follow those shown are added below them."""
        shown = tuple(entries)
        known = len(self._entries)
        same_kind = (by_month, today) == (self._by_month, self._today)
        if known and same_kind and shown[:known] == self._entries:
            self._append(shown[known:])
            return
        self._by_month, self._today = by_month, today
        self._reset(shown)

    def update_entry(self, row: EntryRow) -> bool:
        """Show a page's new title and words in its place; false if it is not there or moved."""
        for number, item in enumerate(self._items):
            if not isinstance(item, EntryRow) or item.uid != row.uid:
                continue
            if (item.day, item.time) != (row.day, row.time):
                return False
            self._items[number] = row
            self._entries = tuple(row if one.uid == row.uid else one for one in self._entries)
            index = self.index(number)
            self.dataChanged.emit(index, index)
            return True
        return False

    def put_entry(self, row: EntryRow, *, has_more: bool) -> None:
        """Put a new or moved page where it belongs by day and time.

        With `has_more`, one that belongs below all that are shown is left for later.
        """
        rest = tuple(one for one in self._entries if one.uid != row.uid)
        key = _by_time(row)
        at = next((n for n, one in enumerate(rest) if _by_time(one) <= key), len(rest))
        placed = () if has_more and at == len(rest) else (row,)
        self._reset((*rest[:at], *placed, *rest[at:]))

    def item(self, number: int) -> EntryRow | str:
        """The page or the heading in a row; quicker than asking for a role."""
        return self._items[number]

    def _reset(self, entries: tuple[EntryRow, ...]) -> None:
        self.beginResetModel()
        self._entries = entries
        self._items = self._with_headings((), entries)
        self.endResetModel()

    def _append(self, more: Sequence[EntryRow]) -> None:
        if not more:
            return
        items = self._with_headings(self._entries, more)
        first = len(self._items)
        self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
        self._items.extend(items)
        self._entries += tuple(more)
        self.endInsertRows()

    def _with_headings(
        self, above: Sequence[EntryRow], rows: Sequence[EntryRow]
    ) -> list[EntryRow | str]:
        items: list[EntryRow | str] = []
        last = (above[-1].day.year, above[-1].day.month) if above else None
        for row in rows:
            month = (row.day.year, row.day.month)
            if self._by_month and month != last:
                items.append(month_words(*month))
                last = month
            items.append(row)
        return items

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Pages and headings."""
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Only pages can be chosen."""
        if index.isValid() and isinstance(self._items[index.row()], EntryRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title for the eye; day, title and snippet for screen readers."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if isinstance(item, str):
            is_name = role in {HEADING_ROLE, int(Qt.ItemDataRole.DisplayRole)}
            return item if is_name else None
        if role == ROW_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title or item.snippet
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(item, self._today)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return item.snippet
        return None

    def index_of(self, uid: EntryId) -> QModelIndex:
        """Where a page stands; an invalid index if it is not in the list."""
        for number, item in enumerate(self._items):
            if isinstance(item, EntryRow) and item.uid == uid:
                return self.index(number)
        return QModelIndex()

    def index_at(self, day: date) -> QModelIndex:
        """The first page that is not of a later day, in a list by day; else the last one."""
        last = QModelIndex()
        for number, item in enumerate(self._items):
            if isinstance(item, EntryRow):
                last = self.index(number)
                if item.day <= day:
                    break
        return last

    def row(self, uid: EntryId) -> EntryRow | None:
        """A page as it stands in the list, or none."""
        return next((one for one in self._entries if one.uid == uid), None)

    def neighbour(self, uid: EntryId, step: int) -> EntryRow | None:
        """The page `step` places below (or, below 0, above) another, or none."""
        for number, row in enumerate(self._entries):
            if row.uid == uid:
                at = number + step
                return self._entries[at] if 0 <= at < len(self._entries) else None
        return None


def _by_time(row: EntryRow) -> tuple[date, str]:
    return row.day, row.time or ""


def spoken(row: EntryRow, today: date) -> str:
    """A page in one line, as a screen reader says it."""
    translate = QCoreApplication.translate
    title = row.title or translate("EntryList", "Page without a title")
    parts = [title, day_words(row.day, row.time, today, QLocale())]
    if row.starred:
        parts.append(translate("EntryList", "with a star"))
    if row.has_picture:
        parts.append(translate("EntryList", "with photos"))
    if row.has_lesson:
        parts.append(translate("EntryList", "from a lesson"))
    return ", ".join(parts)
