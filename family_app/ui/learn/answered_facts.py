"""What My answers reads: every exercise that was answered, and the names in the circle."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from family_app.domain.answer_words import Wording
from family_app.domain.answered import Answered, answered
from family_app.domain.answers import Answer, AnswerKey, AnswerValue
from family_app.domain.lesson import Exercise, Field, Lesson
from family_app.domain.person import Person

if TYPE_CHECKING:
    from family_app.content.library import Library
    from family_app.storage.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class AnsweredFacts:
    """All that was answered, newest first."""

    found: tuple[Answered, ...] = field(repr=False)
    people: tuple[Person, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Retold:
    """An answered exercise with what is known of its questions; `lesson` may be gone by now."""

    one: Answered
    lesson: Lesson | None
    wording: Wording = field(repr=False)

    @property
    def exercise(self) -> Exercise | None:
        """The exercise as it is now, or none where it is gone."""
        return self.lesson.exercise(self.one.exercise) if self.lesson is not None else None

    def asked(self, field_id: str) -> Field | None:
        """A question as it is now, or none where it is gone."""
        fields = self.exercise.field if self.exercise is not None else ()
        return next((one for one in fields if one.id == field_id), None)

    def questions(self) -> tuple[str, ...]:
        """The ids of all questions with an answer, in the lesson's order, the lost ones last."""
        sets = (self.one.answers, *(sitting.answers for sitting in self.one.earlier))
        given = dict.fromkeys(one.key.field for answers in sets for one in answers)
        fields = self.exercise.field if self.exercise is not None else ()
        known = [one.id for one in fields if one.id in given]
        return (*known, *(one for one in given if one not in known))


def values_of(answers: tuple[Answer, ...]) -> dict[str, AnswerValue]:
    """The values by field id."""
    return {one.key.field: one.value for one in answers}


def read_answered(uow: UnitOfWork, library: Library) -> AnsweredFacts:
    """Every answer of now and before; those that no lesson asks for any more are marked gone."""
    from family_app.services import circle, lessons

    def asks(key: AnswerKey) -> bool:
        lesson = library.lesson(key.lesson)
        exercise = lesson.exercise(key.exercise) if lesson is not None else None
        return exercise is not None and any(one.id == key.field for one in exercise.field)

    found = answered(lessons.all_answers(uow), lessons.sittings(uow), asks)
    return AnsweredFacts(found, circle.people(uow))
