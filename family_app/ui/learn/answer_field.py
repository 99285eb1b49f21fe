"""What every field of an exercise has in common: its label, its hint, its answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from family_app.domain.answer_words import answer_words
from family_app.domain.answers import AnswerValue
from family_app.domain.lesson import Field as Asked
from family_app.domain.person import Person
from family_app.ui.learn import say
from family_app.ui.learn.wording import wording
from family_app.ui.widgets.fields import Field


class AnswerField(Field):
    """A labelled input whose answer is kept as it is given. `edited` is sent by the user's acts.

    An empty text or tuple stands for "no answer". Where the control is `tall` its hint stands
    above it, to be read first.
    """

    edited = Signal()
    tall: ClassVar[bool] = False

    def __init__(self, asked: Asked, control: QWidget, *, name: str) -> None:
        self.asked = asked
        super().__init__(say.curly(asked.label), control, name=name, hint=note_of(asked))
        if self.tall:
            self._rows.removeWidget(self._note)
            self._rows.insertWidget(1, self._note)

    def value(self) -> AnswerValue:
        """The answer as it is stored."""
        raise NotImplementedError

    def set_value(self, value: AnswerValue) -> None:
        """Show a stored answer, without telling anyone."""
        raise NotImplementedError

    def set_people(self, people: Sequence[Person]) -> None:
        """The circle is this now; most fields need not know."""

    def words(self) -> str:
        """The answer as it stands in a joined text."""
        return answer_words(self.asked, self.value(), wording(()))

    def card_words(self) -> str:
        """The answer as it stands on a card for the wallet."""
        return self.words()


def note_of(asked: Asked) -> str:
    """The hint and the example, each on its own line."""
    lines = [asked.hint]
    if asked.example:
        words = QCoreApplication.translate("AnswerField", "For example: {example}")
        lines.append(words.format(example=asked.example))
    return say.curly("\n".join(line for line in lines if line))
