"""Answers in lines of several small texts, such as people with what each could do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.answers import AnswerValue
from family_app.domain.lesson import Field as Asked
from family_app.ui.context import Context
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.widgets.buttons import icon_button, quiet
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.fields import TextField
from family_app.ui.widgets.labels import muted
from family_app.ui.widgets.styling import named
from family_app.ui.widgets.tiles import Tiles

_MOST = 60
_THREE, _TWO = 160, 220


class TableLine(Card):
    """One line of the table: a small text for each column."""

    edited = Signal()
    removed = Signal(object)

    def __init__(self, columns: tuple[str, ...], *, name: str, parent: QWidget) -> None:
        super().__init__(small=True, spacing=4, name=name, parent=parent)
        self._columns = columns
        self._number = muted("", name=f"{name}-number", parent=self)
        self.remove_button = icon_button("x", "…", name=f"{name}-remove")
        self.add(row(self._number, self.remove_button))
        three = len(columns) == 3
        cells = Tiles(_THREE if three else _TWO, most=3 if three else 2, gap=10, parent=self)
        self.fields = tuple(
            TextField(column, name=f"{name}-{index}", lines=(1, 6))
            for index, column in enumerate(columns)
        )
        for field in self.fields:
            cells.add(_at_top(field, cells))
            field.edit.textChanged.connect(self.edited)
        self.add(cells)
        self.remove_button.clicked.connect(self._on_remove)

    def set_place(self, place: int) -> None:
        """Say which line this is, from 1."""
        self._number.setText(self.tr("Line {number}").format(number=place))
        words = self.tr("Remove line {number}").format(number=place)
        self.remove_button.setAccessibleName(words)
        self.remove_button.setToolTip(words)
        spoken = self.tr("{column}, line {number}")
        for column, field in zip(self._columns, self.fields, strict=True):
            field.edit.setAccessibleName(spoken.format(column=column, number=place))

    def texts(self) -> tuple[str, ...]:
        """The texts, one for each column."""
        return tuple(field.text().strip() for field in self.fields)

    def set_texts(self, texts: tuple[str, ...]) -> None:
        """Show texts; columns without one are empty."""
        padded = (*texts, *("",) * len(self.fields))
        for field, text in zip(self.fields, padded, strict=False):
            field.edit.blockSignals(True)
            field.set_text(text)
            field.edit.blockSignals(False)

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self)


class TableAnswer(AnswerField):
    """Filled lines and an empty one; more come by the button."""

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        self._ctx = ctx
        self._name = name
        self._made = 0
        self._taken_out: tuple[int, tuple[str, ...]] | None = None
        self.lines: list[TableLine] = []
        self._box = QWidget()
        self._lines_layout = QVBoxLayout()
        self._lines_layout.setSpacing(8)
        self.add_button = quiet("", name=f"{name}-add", icon="plus", small=True)
        whole = QVBoxLayout(self._box)
        whole.setContentsMargins(0, 2, 0, 2)
        whole.setSpacing(8)
        whole.addLayout(self._lines_layout)
        whole.addLayout(row(self.add_button, 1))
        super().__init__(asked, self._box, name=name)
        named(self._box, name, asked.label)
        self.add_button.setText(self.tr("Add a line"))
        self.add_button.setAccessibleName(self.tr("Add a line: {label}").format(label=asked.label))
        self.add_button.clicked.connect(self._on_add)
        self._add(())

    def value(self) -> AnswerValue:
        """The lines in which anything stands."""
        return tuple(line.texts() for line in self.lines if any(line.texts()))

    def set_value(self, value: AnswerValue) -> None:
        """Show lines, and an empty one where there are none."""
        rows = value if isinstance(value, tuple) else ()
        self._fill([one for one in rows if isinstance(one, tuple)])

    def words(self) -> str:
        """Each line's texts after each other."""
        return "; ".join(" · ".join(text for text in line.texts() if text) for line in self.lines)

    def _fill(self, rows: list[tuple[str, ...]]) -> None:
        for line in self.lines[max(1, len(rows)) :]:
            self._drop(line)
        for line, texts in zip(self.lines, rows or [()], strict=False):
            line.set_texts(texts)
        for texts in rows[len(self.lines) :]:
            self._add(texts)
        self._renumber()

    def _add(self, texts: tuple[str, ...], place: int | None = None) -> TableLine:
        before = _stop_before(self.lines[0].remove_button) if place == 0 else None
        self._made += 1
        line = TableLine(self.asked.columns, name=f"{self._name}-{self._made}", parent=self._box)
        line.set_texts(texts)
        line.edited.connect(self.edited)
        line.removed.connect(self._on_removed)
        at = len(self.lines) if place is None else place
        self.lines.insert(at, line)
        self._lines_layout.insertWidget(at, line)
        line.show()
        self._renumber(before)
        return line

    def _drop(self, line: TableLine) -> None:
        self.lines.remove(line)
        self._lines_layout.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _renumber(self, before: QWidget | None = None) -> None:
        for place, line in enumerate(self.lines, start=1):
            line.set_place(place)
            line.remove_button.setVisible(len(self.lines) > 1)
            # Tab goes by when a widget was made; a line put back is made last.
            for stop in (line.remove_button, *(field.edit for field in line.fields)):
                if before is not None:
                    QWidget.setTabOrder(before, stop)
                before = stop
        if before is not None:
            QWidget.setTabOrder(before, self.add_button)
        self.add_button.setEnabled(len(self.lines) < _MOST)

    @Slot()
    def _on_add(self) -> None:
        self._add(()).fields[0].edit.setFocus()

    @Slot(object)
    def _on_removed(self, line: QObject) -> None:
        if not isinstance(line, TableLine) or line not in self.lines:
            return
        place, texts = self.lines.index(line), line.texts()
        self._drop(line)
        self._renumber()
        self.lines[min(place, len(self.lines) - 1)].fields[0].edit.setFocus()
        if any(texts):
            self._taken_out = (place, texts)
            self._ctx.notices.offer_undo(self.tr("Line removed."), self._put_back)
            self.edited.emit()

    def _put_back(self) -> None:
        if self._taken_out is not None:
            place, texts = self._taken_out
            self._taken_out = None
            self._add(texts, min(place, len(self.lines)))
            self.edited.emit()


def _stop_before(widget: QWidget) -> QWidget | None:
    """Where Tab comes from to `widget`."""
    before: QWidget | None = widget.previousInFocusChain()
    while before is not None and before is not widget:
        if before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return before
        before = before.previousInFocusChain()
    return None


def _at_top(field: QWidget, parent: QWidget) -> QWidget:
    """The field in a box that may be higher than it: neighbors are not always equally high."""
    box = QWidget(parent)
    rows = QVBoxLayout(box)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(field)
    rows.addStretch(1)
    return box
