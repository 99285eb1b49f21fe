"""A worksheet: one exercise or all of a lesson, blank or filled, as pieces that stay whole."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication

from family_app.domain.answer_words import Wording, joined_words
from family_app.domain.answers import Answer, AnswerKey, AnswerValue
from family_app.domain.lesson import Exercise, Field, Lesson
from family_app.domain.person import Person
from family_app.ui.learn import say
from family_app.ui.learn.answered_text import day_words
from family_app.ui.learn.wording import wording
from family_app.ui.learn.worksheet_fields import QuestionOnPaper
from family_app.ui.learn.worksheet_parts import Paper

NORMAL, LARGE = 11.0, 17.0
"""Points of the text."""

_SLOT = re.compile(r"\{[a-z0-9-]+\}")
_BLANK = "_" * 16


@dataclass(frozen=True, slots=True)
class WorksheetFacts:
    """What a filled worksheet is made of."""

    lesson: Lesson
    answers: Mapping[AnswerKey, Answer] = field(repr=False)
    people: tuple[Person, ...] = field(repr=False)
    day: date

    def exercises(self) -> tuple[Exercise, ...]:
        """All that can be printed: paper lies about, so the safety check is not among them."""
        return tuple(one for one in self.lesson.head.exercise if not one.gate)

    def is_answered(self, exercise: str) -> bool:
        """Whether anything of an exercise is filled in."""
        return any(key.exercise == exercise for key in self.answers)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for: which exercises, with the answers or blank, in which size."""

    exercises: tuple[str, ...]
    filled: bool = False
    large: bool = False

    @property
    def points(self) -> float:
        """The size of the text."""
        return LARGE if self.large else NORMAL


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that stays on one page where it can, on a new one where it should."""

    html: str = field(repr=False)
    new_page: bool = False
    with_next: bool = False


class Worksheet:
    """Builds the pieces, first to last."""

    def __init__(self, facts: WorksheetFacts, wanted: Wanted) -> None:
        self.paper = Paper(wanted.points)
        self._facts = facts
        self._wanted = wanted
        self._wording: Wording = wording(facts.people)
        self._questions = QuestionOnPaper(self.paper, self._wording, facts.people)

    def pieces(self) -> tuple[Piece, ...]:
        """Heading, questions and joined text of each exercise."""
        chosen = [one for one in self._facts.exercises() if one.id in self._wanted.exercises]
        return tuple(
            piece
            for place, exercise in enumerate(chosen)
            for piece in self._exercise(exercise, new_page=place > 0)
        )

    def _exercise(self, exercise: Exercise, *, new_page: bool) -> Sequence[Piece]:
        values = self._values(exercise)
        pieces = [Piece(self._head(exercise), new_page, with_next=True)]
        pieces += [
            Piece(self._questions.html(asked, values.get(asked.id, ""))) for asked in exercise.field
        ]
        if exercise.joins is not None:
            pieces.append(Piece(self._joined(exercise)))
        if not self._wanted.filled:
            pieces += [Piece(self._known(one)) for one in exercise.field if one.kind == "cards"]
        return pieces

    def _values(self, exercise: Exercise) -> dict[str, AnswerValue]:
        if not self._wanted.filled:
            return {}
        return {
            key.field: answer.value
            for key, answer in self._facts.answers.items()
            if key.exercise == exercise.id
        }

    def _head(self, exercise: Exercise) -> str:
        paper = self.paper
        over = paper.words(say.curly(self._facts.lesson.title), "over")
        head = f"<h1>{paper.words(say.curly(exercise.title))[3:-4]}</h1>"
        intro = paper.words(say.curly(exercise.intro), "note") if exercise.intro else ""
        translate = QCoreApplication.translate
        words = translate("Worksheet", "Date: {day}")
        day = day_words(self._facts.day) if self._wanted.filled else "_" * 20
        return f"{over}{head}{paper.words(words.format(day=day), 'small')}{intro}"

    def _joined(self, exercise: Exercise) -> str:
        head = QCoreApplication.translate("Worksheet", "Your words together")
        text = joined_words(exercise, self._values(exercise), self._wording)
        if not text and exercise.joins is not None:
            text = _SLOT.sub(_BLANK, exercise.joins.text.strip())
        paper = self.paper
        return paper.words(head, "ask") + paper.box(paper.words(say.curly(text)))

    def _known(self, asked: Field) -> str:
        head = self.paper.words(QCoreApplication.translate("Worksheet", "What is known"), "ask")
        lines = [
            f"{self._wording.fact if card.fact else self._wording.myth}: "
            f"{say.curly(card.says)} {say.curly(card.explain)}"
            for card in asked.card
        ]
        return head + "".join(self.paper.words(line, "note") for line in lines)
