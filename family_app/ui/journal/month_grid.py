"""A month to look through: days with pages carry marks, and a click on a day chooses it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from family_app.domain.day_marks import DayMarks
from family_app.ui.journal.day_delegate import DayDelegate
from family_app.ui.journal.month_model import DAY_ROLE, WEEKS, MonthModel, Spoken
from family_app.ui.models.entry_dates import month_words
from family_app.ui.theme import Theme
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import Button, icon_button, link
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.styling import named

_CELL = 31
_HEADER = 26
_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class _DayTable(QTableView):
    """The grid; Enter or Space chooses the day the keyboard is on."""

    pressed_on = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _KEYS and self.currentIndex().isValid():
            self.pressed_on.emit(self.currentIndex().data(DAY_ROLE))
            return
        super().keyPressEvent(event)


class MonthGrid(QWidget):
    """Month, its name, and the way to the ones before and after.

    With `jumps` its name is a button that asks to go farther: `jump_wanted`. `spoken` says
    what the marks of a day mean where they are not pages.
    """

    month_changed = Signal(int, int)
    day_chosen = Signal(object)
    jump_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        today: date,
        *,
        name: str,
        jumps: bool = False,
        spoken: Spoken | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name)
        self._theme = theme
        self._model = MonthModel(today, self, spoken)
        self._before = icon_button("chevron-left", self.tr("Month before"), name=f"{name}-before")
        self.title: Words | Button
        if jumps:
            self.title = link("", name=f"{name}-title")
            self.title.clicked.connect(self.jump_wanted)
        else:
            self.title = Words("", "label", wrap=False, name=f"{name}-title", parent=self)
        self._after = icon_button("chevron-right", self.tr("Month after"), name=f"{name}-after")
        self._table = self._make_table(name)
        self._delegate = DayDelegate(theme, self._table, self._model)
        self._table.setItemDelegate(self._delegate)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addLayout(row(self._before, 1, self.title, 1, self._after, spacing=4))
        rows.addWidget(self._table)
        self._before.clicked.connect(self._go_back)
        self._after.clicked.connect(self._go_on)
        self._table.clicked.connect(self._on_clicked)
        self._table.pressed_on.connect(self._on_day)
        theme.changed.connect(self._fit)
        self._fit()
        self._name_month()

    def _make_table(self, name: str) -> _DayTable:
        # Without a parent yet: Tab goes by age within one, and comes to the buttons first.
        table = _DayTable()
        named(table, f"{name}-days", self.tr("Days of the month"))
        table.setModel(self._model)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        table.verticalHeader().hide()
        table.verticalHeader().setMinimumSectionSize(16)
        header = table.horizontalHeader()
        header.setMinimumSectionSize(20)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setObjectName("month-header")
        return table

    def take_focus(self) -> None:
        """Put the keyboard on the days."""
        self._table.setFocus()

    @property
    def shown(self) -> tuple[int, int]:
        """Year and month shown."""
        return self._model.year, self._model.month

    def set_marks(self, marks: Mapping[date, DayMarks]) -> None:
        """What the days of the month shown have."""
        self._model.set_marks(marks)

    def set_today(self, today: date) -> None:
        """The day with the outline."""
        self._model.today = today
        self._table.viewport().update()

    def choose(self, day: date | None) -> None:
        """Fill a day's square, turning to its month, without a signal for the day."""
        self._delegate.chosen = day
        if day is not None:
            self.show_month(day.year, day.month)
            self._table.setCurrentIndex(self._model.index_of(day))
        self._table.viewport().update()

    def show_month(self, year: int, month: int) -> None:
        """Turn to a month."""
        if (year, month) == self.shown:
            return
        self._model.show_month(year, month)
        self._name_month()
        self.month_changed.emit(year, month)

    def sizeHint(self) -> QSize:
        """Seven comfortable columns."""
        return QSize(self._theme.px(270), super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Arrows point where reading goes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self._before.set_icon("chevron-right" if mirrored else "chevron-left")
            self._after.set_icon("chevron-left" if mirrored else "chevron-right")

    def _name_month(self) -> None:
        words = month_words(*self.shown)
        self.title.setText(words)
        if isinstance(self.title, Button):
            tip = self.tr("Go to another month or day")
            self.title.setToolTip(tip)
            self.title.setAccessibleName(f"{words}. {tip}")

    def _go_back(self) -> None:
        self._turn(-1)

    def _go_on(self) -> None:
        self._turn(1)

    def _turn(self, step: int) -> None:
        number = self._model.year * 12 + self._model.month - 1 + step
        if number // 12 < 1 or number // 12 > 9998:
            return
        self.show_month(number // 12, number % 12 + 1)
        announce(self, self.title.text())

    def _on_clicked(self, index: QModelIndex) -> None:
        self._on_day(index.data(DAY_ROLE))

    def _on_day(self, day: object) -> None:
        if isinstance(day, date):
            self.day_chosen.emit(day)

    def _fit(self) -> None:
        cell, header = self._theme.px(_CELL), self._theme.px(_HEADER)
        self._table.verticalHeader().setDefaultSectionSize(cell)
        self._table.horizontalHeader().setFixedHeight(header)
        self._table.setFixedHeight(cell * WEEKS + header + 2)
        self.updateGeometry()
