"""A small calendar over the page to move it to another day or time."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from family_app.ui.journal.month_grid import MonthGrid
from family_app.ui.models.entry_dates import read_time, time_words
from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.styling import named


class DatePopup(QWidget):
    """Closes by Escape, by a click beside it, or when a day is chosen."""

    day_chosen = Signal(object)
    time_chosen = Signal(object)

    def __init__(
        self, theme: Theme, today: date, day: date, time: str | None, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        named(self, "journal-date-popup", self.tr("Day and time of this page"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        card = Card(small=True, name="journal-date-card", parent=self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self._month = MonthGrid(theme, today, name="journal-date-month", parent=card)
        self._month.choose(day)
        self._month.day_chosen.connect(self._on_day)
        label = Words(self.tr("Time"), "label", wrap=False, name="journal-time-label", parent=card)
        self._time = QLineEdit(time_words(time) if time else "", card)
        named(self._time, "journal-time", self.tr("Time of this page"))
        self._time.setMaxLength(12)
        self._time.returnPressed.connect(self._on_done)
        done = quiet(self.tr("Done"), name="journal-date-done", small=True)
        done.clicked.connect(self._on_done)
        card.add(self._month)
        card.add(row(label, self._time, 1, done, spacing=8))
        self._given = self._time.text()

    def open_below(self, anchor: QWidget) -> None:
        """Show under a button, inside the screen."""
        self.adjustSize()
        mirrored = anchor.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = anchor.mapToGlobal(anchor.rect().bottomLeft() + QPoint(0, 6))
        if mirrored:
            corner.setX(anchor.mapToGlobal(anchor.rect().bottomRight()).x() - self.width())
        screen = anchor.screen().availableGeometry()
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width())))
        corner.setY(max(screen.top(), min(corner.y(), screen.bottom() - self.height())))
        self.move(corner)
        self.show()
        self._month.take_focus()

    def _on_day(self, day: object) -> None:
        self._tell_time()
        self.day_chosen.emit(day)
        self.close()

    def _on_done(self) -> None:
        self._tell_time()
        self.close()

    def _tell_time(self) -> None:
        if self._time.text() != self._given:
            self._given = self._time.text()
            time = read_time(self._given)
            if time is not None or not self._given.strip():
                self.time_chosen.emit(time)
