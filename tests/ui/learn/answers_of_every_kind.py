"""An answer to every kind of question, as the screen stores them, and two people who are named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from family_app.domain.answers import AnswerKey, AnswerValue
from family_app.domain.ids import LessonId, PersonId
from family_app.domain.person import Person, Ring
from family_app.services.circle import save_person
from family_app.services.lessons import answer

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

LESSON, EXERCISE = LessonId("every-kind"), "all-kinds"
ROSA = Person(PersonId("0f0e1d2c-3b4a-4958-8776-655443322110"), "Rosa", ring=Ring.FAMILY)
BEN = Person(PersonId("1f0e1d2c-3b4a-4958-8776-655443322110"), "Ben", ring=Ring.FRIENDS)

VALUES: dict[str, AnswerValue] = {
    "name": "Ama",
    "story": "It was late.\nNobody spoke.",
    "one": "Yes",
    "some": ("Tea", "Rest"),
    "ready": 6,
    "list": ("Keys",),
    "people": (("Lena", "hugs"), ("Sam", "")),
    "order": ("Others", "Body", "Mind"),
    "who": str(ROSA.uid),
    "evening": ("a call", "", "a walk"),
    "limits": (("he shouts", "leave", "Monday"),),
    "week": (("swim", "Ben"), *((("", ""),) * 6)),
    "signs": ("2", ""),
    "myths": ("myth", "fact"),
    "around": (str(ROSA.uid), str(BEN.uid)),
}

TOLD = {
    "name": ("Ama",),
    "story": ("It was late.", "Nobody spoke."),
    "one": ("Yes",),
    "some": ("Tea", "Rest"),
    "ready": ("6 of 10",),
    "list": ("Keys",),
    "people": ("Lena · hugs", "Sam"),
    "order": ("1. Others", "2. Body", "3. Mind"),
    "who": ("Rosa",),
    "evening": ("Before: a call", "After: a walk"),
    "limits": ("If he shouts, I will leave. Starting on Monday.",),
    "week": ("Monday: swim · Ben",),
    "signs": ("Sleep: 2 of 3",),
    "myths": (
        "Myth: People must hit rock bottom.",
        "Fact: Treatment helps many people.",
    ),
    "around": ("Rosa", "Ben"),
}
"""The same in plain words, for a week that begins on Sunday or Monday."""


def fill(space: OpenSpace, values: dict[str, AnswerValue] | None = None) -> None:
    """Store answers to the lesson with every kind."""
    with space.write() as uow:
        for person in (ROSA, BEN):
            save_person(uow, person)
        for field, value in (VALUES if values is None else values).items():
            answer(uow, AnswerKey(LESSON, EXERCISE, field), 3, value)
