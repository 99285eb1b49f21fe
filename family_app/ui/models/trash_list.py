"""The pages in the trash as a list shows them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from family_app.domain.ids import EntryId
from family_app.domain.trash import TrashedPage
from family_app.ui.models.entry_dates import long_day_words

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_LINE = "\u2028"


class TrashList(QAbstractListModel):
    """Two lines a page: what it is, and how long it stays."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: Sequence[TrashedPage] = ()
        self._now: datetime | None = None

    def show_pages(self, pages: Sequence[TrashedPage], now: datetime) -> None:
        """Show these, as seen at `now` (UTC)."""
        self.beginResetModel()
        self._pages, self._now = pages, now
        self.endResetModel()

    def uid(self, row: int) -> EntryId:
        """The page in a row."""
        return self._pages[row].uid

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many pages there are."""
        return 0 if parent.isValid() else len(self._pages)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The two lines, shown or spoken."""
        if not index.isValid() or self._now is None:
            return None
        page = self._pages[index.row()]
        what, when = page.title or page.snippet or _untitled(), self._when(page, self._now)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{what}{_LINE}{when}"
        return f"{what}. {when}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _when(self, page: TrashedPage, now: datetime) -> str:
        left = self.tr("goes for good in %n day(s)", "", page.days_left(now))
        return f"{long_day_words(page.day)} · {left}"


def _untitled() -> str:
    return QCoreApplication.translate("TrashList", "An empty page")
