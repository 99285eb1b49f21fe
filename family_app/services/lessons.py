"""What someone answers in lessons, and how far they are."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.answers import Answer, AnswerKey, AnswerValue, LessonProgress, Sitting
from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.ids import LessonId

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork


def answer(uow: UnitOfWork, key: AnswerKey, revision: int, value: AnswerValue) -> Changes:
    """Keep an answer; an empty text or list takes it back."""
    uow.progress.save_answer(Answer(key, revision, value), uow.now)
    return Changes.of(Kind.ANSWER, key.lesson)


def answers(uow: UnitOfWork, lesson: LessonId) -> dict[AnswerKey, Answer]:
    """The answers given in a lesson, whichever revision of it they were given to."""
    return {one.key: one for one in uow.progress.answers(lesson)}


def all_answers(uow: UnitOfWork) -> tuple[Answer, ...]:
    """Every answer, lesson by lesson."""
    return uow.progress.answers()


def set_position(
    uow: UnitOfWork, lesson: LessonId, position: float, revision: int | None = None
) -> Changes:
    """Remember the place in a lesson, 0.0 at its top and 1.0 at its end, and what was read of it.

    A `revision` of none leaves it as it was.
    """
    place = min(1.0, max(0.0, position))
    uow.progress.set_lesson(lesson, uow.now, position=place, revision=revision)
    return Changes.of(Kind.PROGRESS, lesson)


def set_done(uow: UnitOfWork, lesson: LessonId, done: bool, revision: int | None = None) -> Changes:
    """Mark a lesson as done, or as not done after all; its answers and place stay.

    `revision` is the one that was read; none leaves it as it was.
    """
    uow.progress.set_lesson(lesson, uow.now, done=done, revision=revision)
    return Changes.of(Kind.PROGRESS, lesson)


def set_left(uow: UnitOfWork, lesson: LessonId, left: bool) -> Changes:
    """Note that it did not feel safe to go on with a lesson, or that it does again."""
    uow.progress.set_lesson(lesson, uow.now, left_for_now=left)
    return Changes.of(Kind.PROGRESS, lesson)


def put_aside(uow: UnitOfWork, lesson: LessonId, exercise: str, sitting: str, day: date) -> Changes:
    """Keep the answers to an exercise as an earlier sitting, and empty it to be done anew.

    Args:
        uow: the transaction.
        lesson: the lesson.
        exercise: the exercise of it.
        sitting: a fresh uid, by which `take_back` undoes this.
        day: the local day on which they are put aside.
    """
    moved = uow.sittings.put_aside(lesson, exercise, sitting, day, uow.now)
    return Changes.of(Kind.ANSWER, lesson) if moved else NOTHING


def take_back(uow: UnitOfWork, lesson: LessonId, exercise: str, sitting: str) -> Changes:
    """Undo `put_aside`; what was answered since gives way."""
    moved = uow.sittings.take_back(lesson, exercise, sitting, uow.now)
    return Changes.of(Kind.ANSWER, lesson) if moved else NOTHING


def set_sitting_removed(
    uow: UnitOfWork, lesson: LessonId, exercise: str, sitting: str, removed: bool
) -> Changes:
    """Move an earlier sitting to the trash, or back."""
    moved = uow.sittings.set_removed(lesson, exercise, sitting, uow.now, removed=removed)
    return Changes.of(Kind.ANSWER, lesson) if moved else NOTHING


def sittings(uow: UnitOfWork, lesson: LessonId | None = None) -> tuple[Sitting, ...]:
    """The earlier sittings of one lesson, or of all, oldest first."""
    return uow.sittings.all(lesson)


def progress(uow: UnitOfWork) -> dict[LessonId, LessonProgress]:
    """How far someone is in each lesson they opened, the one last touched first."""
    return {one.lesson: one for one in uow.progress.lessons()}
