"""A small sheet to go to a day, a month or a year: typed, or chosen from the months with pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from family_app.domain.date_words import read_dates
from family_app.domain.snippet import fold
from family_app.ui.models.entry_dates import month_words
from family_app.ui.theme import Theme
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.labels import muted
from family_app.ui.widgets.styling import named

_MONTH = int(Qt.ItemDataRole.UserRole)
_LONGEST = 40
_ROW, _MOST_ROWS = 32, 9

Month = tuple[int, int, int]


class DateJump(QWidget):
    """Closes by Escape, by a click beside it, or when a day is chosen."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, today: date, months: Sequence[Month], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        named(self, "journal-jump", self.tr("Go to a month or day"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._today = today
        card = Card(small=True, name="journal-jump-card", parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self._field = QLineEdit(card)
        named(self._field, "journal-jump-field", self.tr("Go to a month or day"))
        self._field.setPlaceholderText(self.tr("May 2024 or 2024-05-17"))
        self._field.setMaxLength(_LONGEST)
        self._months = QListWidget(card)
        named(self._months, "journal-jump-months", self.tr("Months with pages"))
        self._months.setFrameShape(QFrame.Shape.NoFrame)
        self._months.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._trouble = muted("", name="journal-jump-trouble", parent=card)
        self._trouble.hide()
        for part in (self._field, self._trouble, self._months):
            card.add(part)
        self._fill(months)
        self._field.textChanged.connect(self._on_text)
        self._field.returnPressed.connect(self._on_return)
        self._months.itemClicked.connect(self._on_item)
        self._months.itemActivated.connect(self._on_item)
        self.setFixedWidth(theme.px(290))
        room = self.screen().availableGeometry().height() - theme.px(120)
        wanted = self._months.count() * theme.px(_ROW) + 2 * self._months.frameWidth() + 2
        self._months.setFixedHeight(min(wanted, theme.px(_ROW * _MOST_ROWS), room))

    def _fill(self, months: Sequence[Month]) -> None:
        for year, month, pages in months:
            words = month_words(year, month)
            counted = self.tr("%n page(s)", "", pages)
            item = QListWidgetItem(f"{words}  ·  {counted}", self._months)
            item.setSizeHint(QSize(1, self._theme.px(_ROW)))
            item.setData(_MONTH, (year, month))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}, {counted}")
        self._months.setCurrentRow(0)

    def open_below(self, anchor: QWidget) -> None:
        """Show under a widget, inside the screen."""
        self.adjustSize()
        corner = anchor.mapToGlobal(anchor.rect().bottomLeft() + QPoint(0, 6))
        room = anchor.screen().availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        corner.setY(max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.move(corner)
        self.show()
        self._field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the field into the months."""
        if event.key() == Qt.Key.Key_Down and self._field.hasFocus():
            self._months.setFocus()
        else:
            super().keyPressEvent(event)

    def _on_text(self, text: str) -> None:
        """Months that hold what is typed stay; a date needs none of them."""
        words = fold(text).split()
        shown = []
        for row in range(self._months.count()):
            item = self._months.item(row)
            fits = all(word in fold(item.text().partition("  ·")[0]) for word in words)
            item.setHidden(not fits)
            if fits:
                shown.append(row)
        self._months.setCurrentRow(shown[0] if shown else -1)
        self._trouble.hide()

    def _on_return(self) -> None:
        typed = self._field.text().strip()
        span = read_dates(typed, self._today) if typed else None
        item = self._months.currentItem()
        if span is not None:
            self._go(span.last)
        elif item is not None and not item.isHidden():
            self._on_item(item)
        else:
            self._trouble.setText(self.tr("Write a day like 2024-05-17, or a month and its year."))
            self._trouble.show()
            announce(self._field, self._trouble.text())

    def _on_item(self, item: QListWidgetItem) -> None:
        year, month = item.data(_MONTH)
        span = read_dates(f"{year:04}-{month:02}", self._today)
        if span is not None:
            self._go(span.last)

    def _go(self, day: date) -> None:
        self.chosen.emit(day)
        self.close()
