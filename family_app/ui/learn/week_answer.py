"""An answer for each day of a week."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QLocale, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QGridLayout, QWidget

from family_app.domain.answers import AnswerValue
from family_app.domain.lesson import Field as Asked
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.learn.week_days import DAYS, day_name, shown_days
from family_app.ui.theme import Theme
from family_app.ui.widgets.fields import Field
from family_app.ui.widgets.inputs import GrowingEdit
from family_app.ui.widgets.labels import OneLine, muted
from family_app.ui.widgets.styling import named, restyle

_LEAST_CELL = 130
_GAP = 8
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class DayEdit(GrowingEdit):
    """A short text; Enter and the arrows beyond its ends go to the day below or above."""

    left = Signal(int)

    def __init__(self) -> None:
        super().__init__(1, 5)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the arrows while they move within the text."""
        step = self._step(event.key()) if event.modifiers() in _PLAIN else 0
        if step:
            self.left.emit(step)
        else:
            super().keyPressEvent(event)

    def _step(self, key: int) -> int:
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return 1
        if key == Qt.Key.Key_Down and not self._moves(QTextCursor.MoveOperation.Down):
            return 1
        if key == Qt.Key.Key_Up and not self._moves(QTextCursor.MoveOperation.Up):
            return -1
        return 0

    def _moves(self, way: QTextCursor.MoveOperation) -> bool:
        return QTextCursor(self.textCursor()).movePosition(way)


class DayCell(Field):
    """One column of one day. Its heading stands above it only where the columns have none."""

    def __init__(self, day: int, column: int, heading: str, *, name: str, spoken: str) -> None:
        self.day, self.column = day, column
        self.edit = DayEdit()
        super().__init__(heading, self.edit, name=name)
        self.edit.setAccessibleName(spoken)
        self.label.hide()


class WeekTable(QWidget):
    """Seven days by some columns: a grid, or below each other where there is no room for one."""

    edited = Signal()

    def __init__(self, columns: tuple[str, ...], *, name: str, label: str) -> None:
        super().__init__()
        named(self, name, label)
        locale = QLocale()
        self.order = shown_days(locale)
        self._columns = tuple(say.curly(column) for column in columns)
        self._heads = [
            muted(words, name=f"{name}-head-{place}", parent=self)
            for place, words in enumerate(self._columns)
        ]
        self._names: dict[int, OneLine] = {}
        self.cells: dict[tuple[int, int], DayCell] = {}
        for day in self.order:
            words = day_name(day, locale)
            self._names[day] = OneLine(words, "label", name=f"{name}-{day}-name", parent=self)
            for column, heading in enumerate(self._columns):
                self._add_cell(day, column, heading, f"{name}-{day}-{column}", words)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, 0, 2)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(6)
        self._is_grid: bool | None = None
        self._fit()
        Theme.current().changed.connect(self._fit)

    def _add_cell(self, day: int, column: int, heading: str, name: str, day_words: str) -> None:
        spoken = self.tr("{day}: {column}").format(day=day_words, column=heading)
        cell = DayCell(day, column, heading, name=name, spoken=spoken)
        cell.setParent(self)
        cell.edit.textChanged.connect(self.edited)
        cell.edit.left.connect(self._on_left)
        self.cells[day, column] = cell

    def minimumSizeHint(self) -> QSize:
        """As narrow as one cell: the grid gives way before the page has to scroll sideways."""
        return QSize(Theme.current().px(_LEAST_CELL), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Become a grid, or stop being one."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        px = Theme.current().px
        column = max(name.sizeHint().width() for name in self._names.values())
        needed = column + len(self._columns) * (px(_LEAST_CELL) + _GAP)
        as_grid = needed <= self.width()
        if as_grid == self._is_grid:
            return
        self._is_grid = as_grid
        for head in self._heads:
            head.setVisible(as_grid)
        for name in self._names.values():
            restyle(name, t="label" if as_grid else "strong")
            name.setContentsMargins(0, 0 if as_grid else px(_GAP), 0, 0)
        for cell in self.cells.values():
            restyle(cell.label, t="muted")
            cell.label.setVisible(not as_grid and len(self._columns) > 1)
        self._lay_out(as_grid=as_grid)

    def _lay_out(self, *, as_grid: bool) -> None:
        while self._grid.takeAt(0) is not None:
            pass
        for column, head in enumerate(self._heads):
            if as_grid:
                self._grid.addWidget(head, 0, column + 1)
            self._grid.setColumnStretch(column + 1, 1 if as_grid else 0)
        self._grid.setColumnStretch(0, 0 if as_grid else 1)
        line = 1
        for day in self.order:
            self._grid.addWidget(self._names[day], line, 0)
            for column in range(len(self._columns)):
                if not as_grid:
                    line += 1
                where = (line, column + 1) if as_grid else (line, 0)
                self._grid.addWidget(self.cells[day, column], *where, Qt.AlignmentFlag.AlignTop)
            line += 1

    @Slot(int)
    def _on_left(self, step: int) -> None:
        edit = self.sender()
        cell = next((one for one in self.cells.values() if one.edit is edit), None)
        if cell is None:
            return
        place = self.order.index(cell.day) + step
        if 0 <= place < DAYS:
            self.cells[self.order[place], cell.column].edit.setFocus()


class WeekAnswer(AnswerField):
    """The days run as the reader's week does; they are kept with Monday first."""

    tall: ClassVar[bool] = True

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        del ctx
        self.table = WeekTable(asked.columns, name=name, label=asked.label)
        super().__init__(asked, self.table, name=name)
        self.table.edited.connect(self.edited)

    def _texts(self) -> tuple[tuple[str, ...], ...]:
        columns = range(len(self.asked.columns))
        cells = self.table.cells
        return tuple(
            tuple(cells[day, column].edit.toPlainText().strip() for column in columns)
            for day in range(DAYS)
        )

    def value(self) -> AnswerValue:
        """Seven rows, Monday first, or nothing while all are empty."""
        rows = self._texts()
        return rows if any(any(texts) for texts in rows) else ()

    def set_value(self, value: AnswerValue) -> None:
        """Show a week; what it does not name is empty."""
        rows = value if isinstance(value, tuple) else ()
        for (day, column), cell in self.table.cells.items():
            texts = rows[day] if day < len(rows) else ()
            text = texts[column] if isinstance(texts, tuple) and column < len(texts) else ""
            blocker = QSignalBlocker(cell.edit)
            cell.edit.setPlainText(text)
            blocker.unblock()
