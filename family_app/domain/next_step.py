"""The next small step on Today, and why it is this one."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from family_app.domain.ids import LessonId


class Why(StrEnum):
    """The reason shown under "why this?"; facts in brackets."""

    STARTED = "started"  # a lesson is open (percent read)
    PROGRAMME = "programme"  # the next of the chosen path (programme, number, of)
    PAUSED = "paused"  # the same, of a path that is paused
    NEXT = "next"  # the next in the order of the modules (number, of)
    ALL_DONE = "all_done"  # every lesson is done (of)


@dataclass(frozen=True, slots=True)
class NextStep:
    """A lesson to open, or none when all are done. Facts never hold what a user wrote."""

    lesson: LessonId | None
    why: Why
    facts: dict[str, str | int] = field(default_factory=dict)
