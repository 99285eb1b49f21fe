"""Lessons: how far someone is, and what they answered."""

from __future__ import annotations

import json
import uuid
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from family_app.domain.answers import Answer, AnswerKey, AnswerValue, LessonProgress
from family_app.domain.ids import LessonId, natural_uid
from family_app.storage import rows
from family_app.storage.tables import ExerciseAnswerRecord, LessonProgressRecord


class Progress:
    """Lesson progress and exercise answers."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def set_lesson(
        self,
        lesson: LessonId,
        now: datetime,
        *,
        position: float | None = None,
        done: bool | None = None,
        revision: int | None = None,
        left_for_now: bool | None = None,
    ) -> None:
        """Set how far someone is in a lesson; what is none stays."""
        uid = natural_uid("lesson_progress", lesson)
        row = rows.find_live(self._session, LessonProgressRecord, uid)
        old = _progress(row) if row else LessonProgress(lesson)
        rows.put(
            self._session,
            LessonProgressRecord,
            uid,
            now,
            lesson=lesson,
            position=old.position if position is None else position,
            done=old.done if done is None else done,
            revision=old.revision if revision is None else revision,
            left_for_now=old.left_for_now if left_for_now is None else left_for_now,
        )

    def lessons(self) -> tuple[LessonProgress, ...]:
        """Every lesson that was opened, the one last changed first."""
        statement = (
            select(LessonProgressRecord)
            .where(LessonProgressRecord.deleted_at.is_(None))
            .order_by(LessonProgressRecord.updated_at.desc(), LessonProgressRecord.id.desc())
        )
        return tuple(_progress(row) for row in self._session.scalars(statement))

    def save_answer(self, answer: Answer, now: datetime) -> None:
        """Store an answer; an empty one is as if it had never been given."""
        key = answer.key
        uid = natural_uid("exercise_answer", key.lesson, key.exercise, key.field)
        rows.put(
            self._session,
            ExerciseAnswerRecord,
            uid,
            now,
            **answer_values(answer),
            sitting="",
        )
        if answer.value in ("", ()):
            rows.set_deleted(self._session, ExerciseAnswerRecord, uid, now, deleted=True)

    def answers(self, lesson: LessonId | None = None) -> tuple[Answer, ...]:
        """The answers of one lesson, or of all, without those that were put aside."""
        record = ExerciseAnswerRecord
        statement = select(record).where(record.deleted_at.is_(None), record.sitting == "")
        if lesson is not None:
            statement = statement.where(record.lesson == lesson)
        ordered = statement.order_by(record.lesson, record.id)
        return tuple(answer_of(row) for row in self._session.scalars(ordered))

    def lessons_naming(self, person: str) -> tuple[LessonId, ...]:
        """The lessons in which this member is an answer, or one of several."""
        record = ExerciseAnswerRecord
        statement = select(record.lesson).where(
            record.deleted_at.is_(None),
            record.value.contains(json.dumps(person), autoescape=True),
        )
        return tuple(LessonId(lesson) for lesson in self._session.scalars(statement.distinct()))


def answer_values(answer: Answer) -> dict[str, object]:
    """What of an answer stands in its row."""
    return {
        "lesson": answer.key.lesson,
        "exercise": answer.key.exercise,
        "field": answer.key.field,
        "revision": answer.revision,
        "value": json.dumps(answer.value, ensure_ascii=False),
        "words": _words(answer.value),
    }


def answer_of(row: ExerciseAnswerRecord) -> Answer:
    """The answer that a row holds."""
    key = AnswerKey(LessonId(row.lesson), row.exercise, row.field)
    return Answer(key, row.revision, _value(json.loads(row.value)), row.updated_at)


def _progress(row: LessonProgressRecord) -> LessonProgress:
    return LessonProgress(
        LessonId(row.lesson),
        row.position,
        row.done,
        row.revision,
        row.left_for_now,
        row.updated_at,
    )


def _value(stored: object) -> AnswerValue:
    if isinstance(stored, list):
        return tuple(tuple(one) if isinstance(one, list) else one for one in stored)
    if isinstance(stored, str | int):
        return stored
    raise ValueError("an answer is a text, a number or a list")


def _words(value: AnswerValue) -> str:
    """What a search may find of an answer: its texts, never a number or somebody's uid."""
    if isinstance(value, str):
        return "" if _is_uid(value) else value
    if isinstance(value, int):
        return ""
    lines = (one if isinstance(one, str) else "\n".join(one) for one in value)
    return "\n".join(line for line in lines if not (line.isdecimal() or _is_uid(line)))


def _is_uid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False
