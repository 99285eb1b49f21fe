"""The safety check before lessons that could do harm where someone is in danger."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.answers import Answer, AnswerKey, AnswerValue
from family_app.domain.changes import Changes, Kind
from family_app.domain.lesson import Lesson, Module
from family_app.domain.safety_gate import Gate, GateKept, gate_of, opens
from family_app.services.settings import space_settings

if TYPE_CHECKING:
    from family_app.content.library import Library
    from family_app.storage.uow import UnitOfWork

_OPEN, _CLOSED = "open", "closed"


def gate_kept(uow: UnitOfWork) -> GateKept | None:
    """What is kept of the last check, or none where there was none."""
    settings = space_settings(uow)
    on = _day(settings.safety_gate_on)
    if on is None or settings.safety_gate not in (_OPEN, _CLOSED):
        return None
    return GateKept(settings.safety_gate == _OPEN, on, _day(settings.safety_gate_again_on))


def kept_closed(uow: UnitOfWork) -> bool:
    """Whether the last check said that the lessons behind it stay closed."""
    kept = gate_kept(uow)
    return kept is not None and not kept.open


def gate(uow: UnitOfWork, library: Library, lesson: Lesson, today: date) -> Gate:
    """Whether a lesson may be read today; one that waits for no check always may."""
    if lesson.head.safety == "open":
        return Gate.OPEN
    module = library.module(lesson.module)
    return gate_of(gate_kept(uow), today, asks_again=module is not None and module.asks_again)


def module_gate(uow: UnitOfWork, library: Library, module: Module, today: date) -> Gate:
    """How a module stands to the check today; one without gated lessons is open."""
    if not library.is_gated(module):
        return Gate.OPEN
    return gate_of(gate_kept(uow), today, asks_again=module.asks_again)


def decide(
    uow: UnitOfWork,
    check: Lesson,
    exercise: str,
    answers: Mapping[str, AnswerValue],
    today: date,
    *,
    again: bool,
    keep: bool,
) -> Changes:
    """Take the answers to the check: open or closed and the day are kept, the answers if wished.

    Args:
        uow: the transaction.
        check: the lesson that holds the check.
        exercise: the id of the check in it.
        answers: field id -> the option taken.
        today: the local day.
        again: whether this was asked at the door of a module that asks once more.
        keep: whether to keep the answers too; answers kept before are taken back otherwise.

    Raises:
        ValueError: the lesson holds no such exercise.
    """
    asked = check.exercise(exercise)
    if asked is None:
        raise ValueError(f"{check.id} has no exercise {exercise}")
    is_open = opens(asked, answers)
    uow.settings.save("safety_gate", _OPEN if is_open else _CLOSED, uow.now)
    uow.settings.save("safety_gate_on", today.isoformat(), uow.now)
    if again and is_open:
        uow.settings.save("safety_gate_again_on", today.isoformat(), uow.now)
    uow.settings.save("keep_safety_answers", keep, uow.now)
    for field in asked.field:
        key = AnswerKey(check.id, exercise, field.id)
        value = answers.get(field.id, "") if keep else ""
        uow.progress.save_answer(Answer(key, check.head.revision, value), uow.now)
    return Changes.of(Kind.SETTING, "safety_gate") | Changes.of(Kind.ANSWER, check.id)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
