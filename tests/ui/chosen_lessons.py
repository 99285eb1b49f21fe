"""Which of all lessons the checks of every face look at."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.content.library import Library
from family_app.domain.lesson import Exercise, Lesson


def check_of(library: Library) -> str:
    """The exercise that is the safety check."""
    found = library.safety_check
    assert found is not None
    return found[1].id


def with_every_kind(lessons: tuple[Lesson, ...]) -> list[Lesson]:
    """Few lessons without a door that ask for every kind of answer between them."""
    shown = [one for one in lessons if one.head.safety == "open"]
    wanted = set[str]().union(*map(_kinds, shown))
    taken: list[Lesson] = []
    while wanted:
        best = max(shown, key=lambda one: len(_kinds(one) & wanted))
        taken.append(best)
        wanted -= _kinds(best)
    return taken


def open_exercises(lessons: tuple[Lesson, ...]) -> Iterator[tuple[Lesson, Exercise]]:
    """The exercises of all lessons without a door."""
    for lesson in lessons:
        if lesson.head.safety == "open":
            yield from ((lesson, exercise) for exercise in lesson.head.exercise)


def _kinds(lesson: Lesson) -> set[str]:
    return {field.kind for exercise in lesson.head.exercise for field in exercise.field}
