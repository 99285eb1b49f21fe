"""Answers that were put aside, so that an exercise can be done anew and compared."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from family_app.domain.answers import Sitting
from family_app.domain.ids import LessonId, natural_uid
from family_app.storage import rows
from family_app.storage.progress import answer_of, answer_values
from family_app.storage.tables import ExerciseAnswerRecord


class Sittings:
    """Moves answers between "now" and an earlier sitting; nothing of them is changed."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put_aside(
        self, lesson: LessonId, exercise: str, sitting: str, day: date, now: datetime
    ) -> int:
        """Keep today's answers to an exercise under `sitting` and empty it; how many there were."""
        current = self._rows(lesson, exercise, "")
        for row in current:
            self._copy(row, sitting, day, now)
            rows.set_deleted(self._session, ExerciseAnswerRecord, row.uid, now, deleted=True)
        return len(current)

    def take_back(self, lesson: LessonId, exercise: str, sitting: str, now: datetime) -> int:
        """Undo `put_aside`: its answers are today's again; how many there were."""
        aside = self._rows(lesson, exercise, sitting)
        for row in aside:
            self._copy(row, "", None, now)
            rows.set_deleted(self._session, ExerciseAnswerRecord, row.uid, now, deleted=True)
        return len(aside)

    def set_removed(
        self, lesson: LessonId, exercise: str, sitting: str, now: datetime, *, removed: bool
    ) -> bool:
        """Move an earlier sitting to the trash, or back; whether there was anything to move."""
        moved = [
            rows.set_deleted(self._session, ExerciseAnswerRecord, row.uid, now, deleted=removed)
            for row in self._rows(lesson, exercise, sitting, removed=not removed)
        ]
        return any(moved)

    def bring_in(self, sitting: Sitting, now: datetime) -> None:
        """Keep a sitting that was put aside elsewhere."""
        for answer in sitting.answers:
            key = (answer.key.lesson, answer.key.exercise, answer.key.field)
            rows.put(
                self._session,
                ExerciseAnswerRecord,
                natural_uid("exercise_answer", *key, sitting.uid),
                answer.at or now,
                **answer_values(answer),
                sitting=sitting.uid,
                put_aside_on=sitting.put_aside_on,
            )

    def all(self, lesson: LessonId | None = None) -> tuple[Sitting, ...]:
        """The earlier sittings of one lesson, or of all, oldest first."""
        record = ExerciseAnswerRecord
        statement = select(record).where(record.deleted_at.is_(None), record.sitting != "")
        if lesson is not None:
            statement = statement.where(record.lesson == lesson)
        ordered = statement.order_by(record.put_aside_on, record.created_at, record.id)
        found: dict[tuple[str, str, str], list[ExerciseAnswerRecord]] = {}
        for row in self._session.scalars(ordered):
            found.setdefault((row.lesson, row.exercise, row.sitting), []).append(row)
        return tuple(
            Sitting(
                uid,
                LessonId(name),
                exercise,
                held[0].put_aside_on or held[0].created_at.date(),
                tuple(answer_of(row) for row in held),
            )
            for (name, exercise, uid), held in found.items()
        )

    def _rows(
        self, lesson: LessonId, exercise: str, sitting: str, *, removed: bool = False
    ) -> list[ExerciseAnswerRecord]:
        record = ExerciseAnswerRecord
        gone = record.deleted_at.is_not(None) if removed else record.deleted_at.is_(None)
        statement = select(record).where(
            record.lesson == lesson, record.exercise == exercise, record.sitting == sitting, gone
        )
        return list(self._session.scalars(statement.order_by(record.id)))

    def _copy(
        self, row: ExerciseAnswerRecord, sitting: str, day: date | None, now: datetime
    ) -> None:
        key = (row.lesson, row.exercise, row.field)
        rows.put(
            self._session,
            ExerciseAnswerRecord,
            natural_uid("exercise_answer", *key, *((sitting,) if sitting else ())),
            now,
            lesson=row.lesson,
            exercise=row.exercise,
            field=row.field,
            revision=row.revision,
            value=row.value,
            words=row.words,
            sitting=sitting,
            put_aside_on=day,
        )
