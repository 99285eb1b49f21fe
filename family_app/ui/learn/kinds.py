"""Which widget asks for which kind of answer. To add a kind: write its field, add one line."""

from __future__ import annotations

from collections.abc import Callable

from family_app.domain.lesson import Field as Asked
from family_app.domain.lesson import FieldKind
from family_app.ui.context import Context
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.learn.choice_answer import ChecksAnswer, ChoiceAnswer, ScaleAnswer
from family_app.ui.learn.person_answer import PersonAnswer
from family_app.ui.learn.sort_answer import SortAnswer
from family_app.ui.learn.table_answer import TableAnswer
from family_app.ui.learn.text_answer import TextAnswer

KINDS: dict[FieldKind, Callable[[Asked, str, Context], AnswerField]] = {
    "text": TextAnswer,
    "long-text": TextAnswer,
    "choice": ChoiceAnswer,
    "choices": ChecksAnswer,
    "scale": ScaleAnswer,
    "checklist": ChecksAnswer,
    "table": TableAnswer,
    "sort": SortAnswer,
    "person": PersonAnswer,
}
