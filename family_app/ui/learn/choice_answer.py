"""Answers that are picked: one of some, several of some, a number from 0 to 10."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.answers import AnswerValue
from family_app.domain.lesson import Field as Asked
from family_app.ui.context import Context
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.learn.option_lines import CheckLines, RadioLines
from family_app.ui.widgets.buttons import Button, link
from family_app.ui.widgets.card import row
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.labels import muted

_LOWEST, _HIGHEST = 0, 10


class ChoiceAnswer(AnswerField):
    """One of the options; it can be taken back."""

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        del ctx
        control = QWidget()
        rows = _rows(control)
        self.options = RadioLines(
            asked.options, question=asked.label, name=f"{name}-option", parent=control
        )
        self.back_button = _back_button(name, asked.label)
        rows.addWidget(self.options)
        rows.addLayout(row(self.back_button, 1))
        super().__init__(asked, control, name=name)
        self.back_button.setText(self.tr("Clear my answer"))
        self.options.chosen.connect(self._on_chosen)
        self.back_button.clicked.connect(self._on_back)

    def value(self) -> AnswerValue:
        """The option taken."""
        return self.options.value()

    def set_value(self, value: AnswerValue) -> None:
        """Show an option as taken."""
        self.options.set_value(value if isinstance(value, str) else "")
        self.back_button.setVisible(bool(self.options.value()))

    @Slot()
    def _on_chosen(self) -> None:
        self.back_button.show()
        self.edited.emit()

    @Slot()
    def _on_back(self) -> None:
        self.set_value("")
        self.options.radios[0].setFocus()
        self.edited.emit()


class ChecksAnswer(AnswerField):
    """Any of the options."""

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        del ctx
        self.options = CheckLines(asked.options, question=asked.label, name=name)
        super().__init__(asked, self.options, name=name)
        self.options.changed.connect(self.edited)

    def value(self) -> AnswerValue:
        """The options ticked."""
        return self.options.values()

    def set_value(self, value: AnswerValue) -> None:
        """Tick options."""
        texts = value if isinstance(value, tuple) else ()
        self.options.set_values([one for one in texts if isinstance(one, str)])

    def card_words(self) -> str:
        """The options ticked; many of them begin with a capital, so that no comma will do."""
        return " · ".join(self.options.values())


class ScaleAnswer(AnswerField):
    """A number from 0 to 10, with words at its ends; it can be taken back."""

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        del ctx
        control = QWidget()
        rows = _rows(control)
        numbers = [(number, str(number)) for number in range(_LOWEST, _HIGHEST + 1)]
        self.numbers = ChoiceRow(
            asked.label, numbers, name=f"{name}-number", kind="chip", parent=control
        )
        self.ends = muted("", name=f"{name}-ends")
        self.back_button = _back_button(name, asked.label)
        rows.addWidget(self.numbers)
        rows.addWidget(self.ends)
        rows.addLayout(row(self.back_button, 1))
        super().__init__(asked, control, name=name)
        if asked.low and asked.high:
            words = self.tr("0 means {low}. 10 means {high}.")
            self.ends.setText(words.format(low=asked.low, high=asked.high))
        self.ends.setVisible(bool(self.ends.text()))
        self.back_button.setText(self.tr("Clear my answer"))
        self.numbers.chosen.connect(self._on_chosen)
        self.back_button.clicked.connect(self._on_back)

    def value(self) -> AnswerValue:
        """The number taken, or "" for none."""
        number = self.numbers.value()
        return number if isinstance(number, int) else ""

    def set_value(self, value: AnswerValue) -> None:
        """Show a number as taken."""
        self.numbers.set_value(value if isinstance(value, int) else None)
        self.back_button.setVisible(isinstance(value, int))

    @Slot()
    def _on_chosen(self) -> None:
        self.back_button.show()
        self.edited.emit()

    @Slot()
    def _on_back(self) -> None:
        self.set_value("")
        self.numbers.buttons[0].setFocus()
        self.edited.emit()


def _rows(control: QWidget) -> QVBoxLayout:
    rows = QVBoxLayout(control)
    rows.setContentsMargins(0, 2, 0, 0)
    rows.setSpacing(5)
    return rows


def _back_button(name: str, label: str) -> Button:
    button = link("", name=f"{name}-clear", accessible=label)
    button.hide()
    return button
