"""Whether lessons that could do harm where someone is in danger may be read.

The rule: three questions (lesson 1.2), each answered yes, no or skipped. Only when every answer is
"no" do the lessons open; after 30 days, and before the module on inviting to treatment, the
questions are asked again. Kept are only "open or closed" and the days.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from family_app.domain.answers import AnswerValue
from family_app.domain.lesson import Exercise

VALID_DAYS = 30
_NO = 1
"""The place of "No" among the options of each question: yes, no, skip."""


class Gate(StrEnum):
    """How a lesson stands to the safety check."""

    OPEN = "open"
    NOT_ASKED = "not-asked"
    ASK_AGAIN = "ask-again"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class GateKept:
    """What is kept of the check: what it said, on which day, and when last before treatment."""

    open: bool
    on: date
    again_on: date | None = None


def opens(exercise: Exercise, answers: Mapping[str, AnswerValue]) -> bool:
    """Whether every question was answered "no"; one that was skipped or not seen opens nothing.

    Args:
        exercise: the safety check.
        answers: field id -> the option taken.
    """
    return all(answers.get(asked.id) == asked.options[_NO] for asked in exercise.field)


def gate_of(kept: GateKept | None, today: date, *, asks_again: bool) -> Gate:
    """How the check stands today.

    Args:
        kept: what was kept of it, or none.
        today: the local day; a check that lies in its future does not count.
        asks_again: whether the module asks once more before it opens.
    """
    if kept is None:
        return Gate.NOT_ASKED
    if not _counts(kept.on, today):
        return Gate.ASK_AGAIN
    if not kept.open:
        return Gate.CLOSED
    if asks_again and (kept.again_on is None or not _counts(kept.again_on, today)):
        return Gate.ASK_AGAIN
    return Gate.OPEN


def _counts(day: date, today: date) -> bool:
    return 0 <= (today - day).days <= VALID_DAYS
