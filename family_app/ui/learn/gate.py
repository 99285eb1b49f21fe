"""Which lessons wait for the safety check, and when the check lets them open."""

from __future__ import annotations

from collections.abc import Mapping

from family_app.domain.answers import Answer, AnswerKey
from family_app.domain.ids import LessonId
from family_app.domain.lesson import Lesson

SAFETY_CHECK = LessonId("is-anyone-in-danger")
_EXERCISE = "safety-check"
_NO = 1


def is_cleared(check: Lesson, answers: Mapping[AnswerKey, Answer]) -> bool:
    """Whether every question of the check was answered with its second option, "No".

    A question that was skipped or never seen does not clear anything.
    """
    exercise = check.exercise(_EXERCISE)
    if exercise is None:
        return False
    for asked in exercise.field:
        given = answers.get(AnswerKey(check.id, exercise.id, asked.id))
        if given is None or given.value != asked.options[_NO]:
            return False
    return True
