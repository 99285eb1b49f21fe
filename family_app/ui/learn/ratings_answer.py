"""Several things, each with a few steps from "not at all" to "very much"."""

from __future__ import annotations

from itertools import pairwise
from typing import ClassVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from family_app.domain.answers import AnswerValue
from family_app.domain.lesson import Field as Asked
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.theme import Theme
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import Button, icon_button
from family_app.ui.widgets.card import Divider
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import OneLine, muted
from family_app.ui.widgets.styling import restyle
from family_app.ui.widgets.tiles import Tiles

_CLEARING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_BESIDE_UP_TO = 5


class Steps(FlowBox):
    """Round steps on a line; those up to the one taken are filled. None may be taken at all."""

    chosen = Signal()

    def __init__(self, label: str, names: tuple[str, ...], *, name: str, parent: QWidget) -> None:
        super().__init__(gap=9, line_gap=8, name=name, accessible=label, parent=parent)
        self.buttons: list[Button] = []
        for step, words in enumerate(names):
            spoken = self.tr("{question}: {answer}").format(question=label, answer=words)
            button = Button("step", str(step), name=f"{name}-{step}", accessible=spoken, tint="ink")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.setToolTip(words)
            button.clicked.connect(self.chosen)
            button.toggled.connect(self._show)
            self.add(button)
            self.buttons.append(button)
        self._show()

    def value(self) -> int | None:
        """The step taken, from 0, or none."""
        return next((step for step, one in enumerate(self.buttons) if one.isChecked()), None)

    def set_value(self, value: int | None) -> None:
        """Show a step as taken, or none, without telling anyone."""
        for step, button in enumerate(self.buttons):
            # An exclusive button cannot be lifted by itself.
            button.setAutoExclusive(False)
            button.setChecked(step == value)
        for button in self.buttons:
            button.setAutoExclusive(True)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the answer back."""
        if event.key() in _CLEARING and self.value() is not None:
            self.clear()
        else:
            super().keyPressEvent(event)

    def clear(self) -> None:
        """Take the answer back, and say so."""
        self.set_value(None)
        self.buttons[0].setFocus()
        announce(self, self.tr("No answer"))
        self.chosen.emit()

    @Slot()
    def _show(self) -> None:
        value = self.value()
        for step, button in enumerate(self.buttons):
            restyle(button, c="under" if value is not None and step < value else "")
            # Tab would enter the group at its first button; it is to enter at the one taken.
            entry = step == (value or 0)
            strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(strong if entry else click)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line behind the steps, strong up to the one taken."""
        painter = QPainter(self)
        theme, value = Theme.current(), self.value() or 0
        middles = [button.geometry().center() for button in self.buttons]
        for step, (start, end) in enumerate(pairwise(middles), 1):
            strong = step <= value
            painter.setPen(QPen(theme.color("primary" if strong else "control"), 2 + 2 * strong))
            # Not from the end of one line to the beginning of the next.
            if start.y() == end.y():
                painter.drawLine(start, end)


class RatingLine(QWidget):
    """One of the things: its words, its steps, and a button that takes the answer back."""

    edited = Signal()

    def __init__(self, option: str, names: tuple[str, ...], *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.option = option
        self.steps = Steps(option, names, name=name, parent=self)
        self.clear_button = icon_button(
            "x", self.tr("Clear: {label}").format(label=option), name=f"{name}-clear"
        )
        policy = self.clear_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.clear_button.setSizePolicy(policy)
        self.steps.add(self.clear_button)
        beside = len(names) <= _BESIDE_UP_TO + 1
        halves = Tiles(260, most=2 if beside else 1, gap=8, parent=self)
        halves.add(OneLine(say.curly(option), name=f"{name}-words", parent=halves), self.steps)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 2, 0, 2)
        whole.addWidget(halves)
        self.steps.chosen.connect(self._on_chosen)
        self.clear_button.clicked.connect(self.steps.clear)
        self.show_value(None)

    def show_value(self, value: int | None) -> None:
        """Show a step as taken, or none."""
        self.steps.set_value(value)
        self.clear_button.setVisible(value is not None)

    @Slot()
    def _on_chosen(self) -> None:
        self.clear_button.setVisible(self.steps.value() is not None)
        self.edited.emit()


class RatingsAnswer(AnswerField):
    """A step for each option; one that was not touched is no 0."""

    tall: ClassVar[bool] = True

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        del ctx
        control = QWidget()
        rows = QVBoxLayout(control)
        rows.setContentsMargins(0, 2, 0, 0)
        rows.setSpacing(6)
        names = _names(asked)
        self.ends = muted("", name=f"{name}-ends")
        rows.addWidget(self.ends)
        self.lines = []
        for place, option in enumerate(asked.options):
            if place:
                rows.addWidget(Divider(control))
            line = RatingLine(option, names, name=f"{name}-{place}", parent=control)
            rows.addWidget(line)
            self.lines.append(line)
        super().__init__(asked, control, name=name)
        for line in self.lines:
            line.edited.connect(self.edited)
        if asked.low and asked.high:
            words = self.tr("0 means {low}. {most} means {high}.")
            text = words.format(low=asked.low, most=asked.most, high=asked.high)
            self.ends.setText(say.curly(text))
        self.ends.setVisible(bool(self.ends.text()))

    def value(self) -> AnswerValue:
        """A number as text for each option, "" where none was taken; or nothing at all."""
        taken = [line.steps.value() for line in self.lines]
        if all(step is None for step in taken):
            return ()
        return tuple("" if step is None else str(step) for step in taken)

    def set_value(self, value: AnswerValue) -> None:
        """Show the steps taken."""
        texts = value if isinstance(value, tuple) else ()
        padded = (*texts, *("",) * len(self.lines))
        for line, text in zip(self.lines, padded, strict=False):
            known = isinstance(text, str) and text.isdecimal() and int(text) <= self.asked.most
            line.show_value(int(str(text)) if known else None)


def _names(asked: Asked) -> tuple[str, ...]:
    """What a screen reader says for each step."""
    names = [str(step) for step in range(asked.most + 1)]
    if asked.low:
        names[0] = f"0, {asked.low}"
    if asked.high:
        names[-1] = f"{asked.most}, {asked.high}"
    return tuple(say.curly(words) for words in names)
