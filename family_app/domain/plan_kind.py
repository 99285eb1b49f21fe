"""What plans there are and what each asks for; the words are content.

What someone writes into them stands in `domain/plan.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from family_app.domain.ids import LessonId

Mark = Literal["", "green", "amber", "red"]


@dataclass(frozen=True, slots=True)
class PlanFact:
    """One thing to do or to know; `source` are keys of sources, none for plain advice."""

    text: str
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanSection:
    """One part of a plan: what it is for, and the empty line it begins with.

    `people` offers members of the circle, `lines` the help lines of the country as well. `due` are
    the words for a day that belongs to each line, such as "It expires on"; "" for no day. `mark`
    is the light of a slip plan; its word stands in the title, so that color is never alone.
    """

    id: str
    title: str
    purpose: str
    example: str
    prompt: str
    people: bool = False
    lines: bool = False
    due: str = ""
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class PlanKind:
    """One plan. `step` is what to do this minute, `fact` what is good to know.

    A plan that stands `apart` is there only for those who switched it on, and goes onto no paper,
    into no list and into no search unless it is asked for by itself.
    """

    id: str
    title: str
    short: str
    lead: str
    note: str
    order: int
    section: tuple[PlanSection, ...]
    step: tuple[PlanFact, ...] = ()
    fact: tuple[PlanFact, ...] = ()
    lesson: tuple[LessonId, ...] = ()
    apart: bool = False
    numbered: bool = True

    def part(self, section_id: str) -> PlanSection | None:
        """The section with this id, or none."""
        return next((one for one in self.section if one.id == section_id), None)
