"""What someone answers in lessons, and how far they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from family_app.domain.answers import Answer, AnswerKey, AnswerValue, LessonProgress
from family_app.domain.changes import Changes, Kind
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


def set_position(uow: UnitOfWork, lesson: LessonId, position: float) -> Changes:
    """Remember the place in a lesson, from 0.0 at its top to 1.0 at its end."""
    uow.progress.set_lesson(lesson, uow.now, position=min(1.0, max(0.0, position)))
    return Changes.of(Kind.PROGRESS, lesson)


def set_done(uow: UnitOfWork, lesson: LessonId, done: bool) -> Changes:
    """Mark a lesson as done, or as not done after all; its answers and place stay."""
    uow.progress.set_lesson(lesson, uow.now, done=done)
    return Changes.of(Kind.PROGRESS, lesson)


def progress(uow: UnitOfWork) -> dict[LessonId, LessonProgress]:
    """How far someone is in each lesson they opened, the one last touched first."""
    return {one.lesson: one for one in uow.progress.lessons()}
