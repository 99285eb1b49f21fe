"""Answers in lines of several small texts, such as people with what each could do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.lesson import Field as Asked
from family_app.ui.context import Context
from family_app.ui.learn.rows_answer import AnswerRow, RowsAnswer
from family_app.ui.widgets.fields import TextField
from family_app.ui.widgets.tiles import Tiles

_THREE, _TWO = 160, 220


class TableLine(AnswerRow):
    """One line of the table: a small text for each column."""

    def __init__(self, columns: tuple[str, ...], *, name: str, parent: QWidget) -> None:
        super().__init__(name=name, spacing=4, parent=parent)
        self._columns = columns
        three = len(columns) == 3
        cells = Tiles(_THREE if three else _TWO, most=3 if three else 2, gap=10, parent=self)
        self.fields = tuple(
            TextField(column, name=f"{name}-{index}", lines=(1, 6))
            for index, column in enumerate(columns)
        )
        self.edits = tuple(field.edit for field in self.fields)
        for field in self.fields:
            cells.add(_at_top(field, cells))
            field.edit.textChanged.connect(self.edited)
        self.add(cells)

    def set_place(self, place: int) -> None:
        """Say which line this is, from 1."""
        self.show_place(
            self.tr("Line {number}").format(number=place),
            self.tr("Remove line {number}").format(number=place),
        )
        spoken = self.tr("{column}, line {number}")
        for column, edit in zip(self._columns, self.edits, strict=True):
            edit.setAccessibleName(spoken.format(column=column, number=place))


class TableAnswer(RowsAnswer):
    """Filled lines and an empty one."""

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        self._columns = asked.columns
        super().__init__(asked, name, ctx, add=_say_add(), removed=_say_removed())

    def new_row(self, name: str, parent: QWidget) -> AnswerRow:
        """Make an empty line."""
        return TableLine(self._columns, name=name, parent=parent)


def _at_top(field: QWidget, parent: QWidget) -> QWidget:
    """The field in a box that may be higher than it: neighbors are not always equally high."""
    box = QWidget(parent)
    rows = QVBoxLayout(box)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(field)
    rows.addStretch(1)
    return box


def _say_add() -> str:
    return QCoreApplication.translate("TableAnswer", "Add a line")


def _say_removed() -> str:
    return QCoreApplication.translate("TableAnswer", "Line removed.")
