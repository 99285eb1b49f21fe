"""Answers in one's own words."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker

from family_app.domain.answers import AnswerValue
from family_app.domain.lesson import Field as Asked
from family_app.ui.context import Context
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.widgets.inputs import GrowingEdit

_SHORT, _LONG = (1, 6), (3, 16)


class TextAnswer(AnswerField):
    """A text, in `edit`, which grows with what is written."""

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        del ctx
        self.edit = GrowingEdit(*(_LONG if asked.kind == "long-text" else _SHORT))
        super().__init__(asked, self.edit, name=name)
        self.edit.textChanged.connect(self.edited)

    def value(self) -> AnswerValue:
        """The text as typed."""
        return self.edit.toPlainText()

    def set_value(self, value: AnswerValue) -> None:
        """Show a text."""
        blocker = QSignalBlocker(self.edit)
        self.edit.setPlainText(value if isinstance(value, str) else "")
        blocker.unblock()
