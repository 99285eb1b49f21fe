"""Answers in rows of several small texts: rows are added, removed and brought back."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QTextEdit, QVBoxLayout, QWidget

from family_app.domain.answers import AnswerValue
from family_app.domain.lesson import Field as Asked
from family_app.ui.context import Context
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.widgets.buttons import icon_button, quiet
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.labels import muted
from family_app.ui.widgets.styling import named

_MOST = 60


class AnswerRow(Card):
    """One row: its number, a button that removes it, and below them its texts in `edits`."""

    edited = Signal()
    removed = Signal(object)

    def __init__(self, *, name: str, spacing: int, parent: QWidget) -> None:
        super().__init__(small=True, spacing=spacing, name=name, parent=parent)
        self.edits: tuple[QTextEdit, ...] = ()
        self._number = muted("", name=f"{name}-number", parent=self)
        self.remove_button = icon_button("x", "…", name=f"{name}-remove")
        self.add(row(self._number, self.remove_button))
        self.remove_button.clicked.connect(self._on_remove)

    def set_place(self, place: int) -> None:
        """Say which row this is, from 1."""
        raise NotImplementedError

    def show_place(self, number: str, remove: str) -> None:
        """The words for the row's number and for its button."""
        self._number.setText(number)
        self.remove_button.setAccessibleName(remove)
        self.remove_button.setToolTip(remove)

    def texts(self) -> tuple[str, ...]:
        """The texts, one for each edit."""
        return tuple(edit.toPlainText().strip() for edit in self.edits)

    def set_texts(self, texts: tuple[str, ...]) -> None:
        """Show texts, without telling anyone; edits without one are empty."""
        padded = (*texts, *("",) * len(self.edits))
        for edit, text in zip(self.edits, padded, strict=False):
            blocker = QSignalBlocker(edit)
            edit.setPlainText(text)
            blocker.unblock()

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self)


class RowsAnswer(AnswerField):
    """Filled rows, or an empty one; more come by the button."""

    tall: ClassVar[bool] = True

    def __init__(self, asked: Asked, name: str, ctx: Context, *, add: str, removed: str) -> None:
        self._ctx = ctx
        self._name = name
        self._made = 0
        self._removed_words = removed
        self._taken_out: tuple[int, tuple[str, ...]] | None = None
        self.lines: list[AnswerRow] = []
        self._box = QWidget()
        self._lines_layout = QVBoxLayout()
        self._lines_layout.setSpacing(8)
        self.add_button = quiet(add, name=f"{name}-add", icon="plus", small=True)
        whole = QVBoxLayout(self._box)
        whole.setContentsMargins(0, 2, 0, 2)
        whole.setSpacing(8)
        whole.addLayout(self._lines_layout)
        whole.addLayout(row(self.add_button, 1))
        super().__init__(asked, self._box, name=name)
        named(self._box, name, asked.label)
        self.add_button.setAccessibleName(f"{add}: {asked.label}")
        self.add_button.clicked.connect(self._on_add)
        self._add(())

    def new_row(self, name: str, parent: QWidget) -> AnswerRow:
        """Make an empty row."""
        raise NotImplementedError

    def value(self) -> AnswerValue:
        """The rows in which anything stands."""
        return tuple(line.texts() for line in self.lines if any(line.texts()))

    def set_value(self, value: AnswerValue) -> None:
        """Show rows, and an empty one where there are none."""
        rows = value if isinstance(value, tuple) else ()
        self._fill([one for one in rows if isinstance(one, tuple)])

    def _fill(self, rows: list[tuple[str, ...]]) -> None:
        for line in self.lines[max(1, len(rows)) :]:
            self._drop(line)
        for line, texts in zip(self.lines, rows or [()], strict=False):
            line.set_texts(texts)
        for texts in rows[len(self.lines) :]:
            self._add(texts)
        self._renumber()

    def _add(self, texts: tuple[str, ...], place: int | None = None) -> AnswerRow:
        before = _stop_before(self.lines[0].remove_button) if place == 0 else None
        self._made += 1
        line = self.new_row(f"{self._name}-{self._made}", self._box)
        line.set_texts(texts)
        line.edited.connect(self.edited)
        line.removed.connect(self._on_removed)
        at = len(self.lines) if place is None else place
        self.lines.insert(at, line)
        self._lines_layout.insertWidget(at, line)
        line.show()
        self._renumber(before)
        return line

    def _drop(self, line: AnswerRow) -> None:
        self.lines.remove(line)
        self._lines_layout.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _renumber(self, before: QWidget | None = None) -> None:
        for place, line in enumerate(self.lines, start=1):
            line.set_place(place)
            line.remove_button.setVisible(len(self.lines) > 1)
            # Tab goes by when a widget was made; a row put back is made last.
            for stop in (line.remove_button, *line.edits):
                if before is not None:
                    QWidget.setTabOrder(before, stop)
                before = stop
        if before is not None:
            QWidget.setTabOrder(before, self.add_button)
        self.add_button.setEnabled(len(self.lines) < _MOST)

    @Slot()
    def _on_add(self) -> None:
        self._add(()).edits[0].setFocus()

    @Slot(object)
    def _on_removed(self, line: QObject) -> None:
        if not isinstance(line, AnswerRow) or line not in self.lines:
            return
        place, texts = self.lines.index(line), line.texts()
        self._drop(line)
        self._renumber()
        self.lines[min(place, len(self.lines) - 1)].edits[0].setFocus()
        if any(texts):
            self._taken_out = (place, texts)
            self._ctx.notices.offer_undo(self._removed_words, self._put_back)
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
