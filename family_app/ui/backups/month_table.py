"""Pages a month, today and in a copy: the months that differ, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from family_app.ui.widgets.column import empty
from family_app.ui.widgets.labels import body, muted, strong

_MOST = 36


class MonthTable(QWidget):
    """`there` heads the second column of numbers; what is read out is a line a month."""

    def __init__(self, name: str, there: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._there = there
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(28)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(3, 1)

    def show_months(self, months: Sequence[tuple[str, int, int]]) -> None:
        """Show each month's name, its pages today, and its pages in the copy."""
        empty(self._grid)
        same = self.tr("Every month has as many pages as there are today.")
        if not months:
            self._grid.addWidget(muted(same), 0, 0, 1, 4)
            self.setAccessibleName(same)
            return
        heads = (self.tr("Month"), self.tr("Pages today"), self._there)
        for column, head in enumerate(heads):
            self._put(0, column, muted(head))
        read: list[str] = []
        for number, (month, now, then) in enumerate(months[:_MOST], 1):
            self._put(number, 0, body(month))
            self._put(number, 1, body(str(now)))
            self._put(number, 2, strong(str(then)))
            read.append(f"{month}: {heads[1]} {now}, {heads[2]} {then}")
        last = self._rest(len(months) - _MOST)
        self._grid.addWidget(muted(last), len(months) + 1, 0, 1, 4)
        self.setAccessibleName("\n".join((*read, last)))

    def _put(self, row: int, column: int, label: QWidget) -> None:
        side = Qt.AlignmentFlag.AlignLeading if column == 0 else Qt.AlignmentFlag.AlignTrailing
        self._grid.addWidget(label, row, column, side)

    def _rest(self, more: int) -> str:
        if more > 0:
            return self.tr("and %n more month(s)", "", more)
        return self.tr("All other months have as many pages as today.")
