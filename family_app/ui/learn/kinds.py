"""Which widget asks for which kind of answer. To add a kind: write its field, add one line."""

from __future__ import annotations

from collections.abc import Callable

from family_app.domain.lesson import Field as Asked
from family_app.domain.lesson import FieldKind
from family_app.ui.context import Context
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.learn.breathing_answer import BreathingAnswer
from family_app.ui.learn.cards_answer import CardsAnswer
from family_app.ui.learn.chain_answer import ChainAnswer
from family_app.ui.learn.choice_answer import ChecksAnswer, ChoiceAnswer, ScaleAnswer
from family_app.ui.learn.person_answer import PersonAnswer
from family_app.ui.learn.ratings_answer import RatingsAnswer
from family_app.ui.learn.rings_answer import RingsAnswer
from family_app.ui.learn.sentences_answer import SentencesAnswer
from family_app.ui.learn.sort_answer import SortAnswer
from family_app.ui.learn.table_answer import TableAnswer
from family_app.ui.learn.text_answer import TextAnswer
from family_app.ui.learn.week_answer import WeekAnswer

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
    "chain": ChainAnswer,
    "sentences": SentencesAnswer,
    "week": WeekAnswer,
    "ratings": RatingsAnswer,
    "cards": CardsAnswer,
    "breathing": BreathingAnswer,
    "rings": RingsAnswer,
}
