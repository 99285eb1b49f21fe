"""My safety plan: six steps, in the order one takes them.

The six steps follow the idea of Stanley and Brown (safety planning); the words are our own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from family_app.domain.ids import PersonId, PlanItemId


class PlanStep(StrEnum):
    """From what I notice first to making the place safer."""

    SIGNS = "signs"
    ALONE = "alone"
    DISTRACTION = "distraction"
    PEOPLE = "people"
    PROFESSIONALS = "professionals"
    SAFER = "safer"


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One line of a step: words, or a person of the circle, or both."""

    uid: PlanItemId
    step: PlanStep
    text: str = field(default="", repr=False)
    person: PersonId | None = None
    position: int = 0
