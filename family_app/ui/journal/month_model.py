"""One month as a grid of six weeks: which days there are and what each has."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from family_app.domain.day_marks import DayMarks
from family_app.ui.models.entry_dates import long_day_words

DAY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
MARKS_ROLE = int(Qt.ItemDataRole.UserRole) + 2
WEEKS = 6
DAYS = 7

AnyIndex = QModelIndex | QPersistentModelIndex
Spoken = Callable[[DayMarks | None], Sequence[str]]
"""What a screen reader says of a day's marks."""


class MonthModel(QAbstractTableModel):
    """Weeks begin as the user's country begins them; places outside the month are empty."""

    def __init__(
        self, today: date, parent: QObject | None = None, spoken: Spoken | None = None
    ) -> None:
        super().__init__(parent)
        self._spoken_marks = spoken or _pages_spoken
        self.today = today
        self._first_weekday = QLocale().firstDayOfWeek().value
        self._marks: Mapping[date, DayMarks] = {}
        self.show_month(today.year, today.month)

    @property
    def year(self) -> int:
        """The year shown."""
        return self._first.year

    @property
    def month(self) -> int:
        """The month shown, from 1."""
        return self._first.month

    def show_month(self, year: int, month: int) -> None:
        """Show another month; its marks come later."""
        self.beginResetModel()
        self._first = date(year, month, 1)
        self._length = calendar.monthrange(year, month)[1]
        self._before = (self._first.isoweekday() - self._first_weekday) % DAYS
        self._marks = {}
        self.endResetModel()

    def set_marks(self, marks: Mapping[date, DayMarks]) -> None:
        """What the days have."""
        self._marks = dict(marks)
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, DAYS - 1))

    def day_at(self, row: int, column: int) -> date | None:
        """The day at a place of the grid, or none outside the month."""
        number = row * DAYS + column - self._before
        if not 0 <= number < self._length:
            return None
        return self._first + timedelta(days=number)

    def index_of(self, day: date) -> QModelIndex:
        """Where a day stands; invalid if it is not in this month."""
        if (day.year, day.month) != (self.year, self.month):
            return QModelIndex()
        number = day.day - 1 + self._before
        return self.index(number // DAYS, number % DAYS)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Six weeks, so that the grid keeps its height."""
        return 0 if parent.isValid() else WEEKS

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Seven days."""
        return 0 if parent.isValid() else DAYS

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Only days of the month can be chosen."""
        if self.day_at(index.row(), index.column()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The number for the eye; the day and its pages in words for screen readers."""
        day = self.day_at(index.row(), index.column()) if index.isValid() else None
        if day is None:
            return None
        if role == DAY_ROLE:
            return day
        if role == MARKS_ROLE:
            return self._marks.get(day)
        if role == Qt.ItemDataRole.DisplayRole:
            return QLocale().toString(day.day)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(day)
        return None

    def _spoken(self, day: date) -> str:
        parts = [long_day_words(day), *self._spoken_marks(self._marks.get(day))]
        if day == self.today:
            parts.append(QCoreApplication.translate("MonthGrid", "today"))
        return ", ".join(parts)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The days of the week, one letter each."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        weekday = (self._first_weekday - 1 + section) % DAYS + 1
        locale = QLocale()
        if role == Qt.ItemDataRole.DisplayRole:
            return locale.standaloneDayName(weekday, QLocale.FormatType.NarrowFormat)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return locale.standaloneDayName(weekday, QLocale.FormatType.LongFormat)
        return None


def _pages_spoken(marks: DayMarks | None) -> Sequence[str]:
    translate = QCoreApplication.translate
    if marks is None:
        return (translate("MonthGrid", "no page"),)
    count = marks.pages  # lupdate sees plain names only
    parts = [translate("MonthGrid", "%n page(s)", "", count)]
    if marks.starred:
        parts.append(translate("MonthGrid", "with a star"))
    if marks.pictures:
        parts.append(translate("MonthGrid", "with photos"))
    return parts
