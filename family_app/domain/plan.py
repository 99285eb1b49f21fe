"""Lines of a plan. What plans there are, and their sections, is content.

The six steps follow the idea of Stanley and Brown (safety planning); the words are our own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from family_app.domain.ids import PersonId, PlanItemId

SAFETY = "safety"
"""The plan that everyone has: six steps, in the order one takes them."""


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
    """One line of a section of a plan: words, or a person of the circle, or both.

    `step` is the id of its section; `due` is the day it asks for, such as when a medicine expires.
    """

    uid: PlanItemId
    step: str
    text: str = field(default="", repr=False)
    person: PersonId | None = None
    position: int = 0
    plan: str = SAFETY
    due: date | None = None
