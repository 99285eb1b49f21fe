"""Whom and what a step of the plan offers to add."""

from __future__ import annotations

from collections.abc import Sequence

from family_app.domain.person import MemberKind, Person, PersonState, Ring
from family_app.domain.plan import PlanItem, PlanStep
from family_app.domain.resource import Resource

Choice = tuple[object, str]


def line_text(line: Resource) -> str:
    """A line of Help now as one line of the plan: its name and how to reach it."""
    ways = list(dict.fromkeys(phone.number for phone in line.phones))
    ways += [text.label or text.to for text in line.texts if text.to not in ways]
    return f"{line.name}: {', '.join(ways)}"


def choices(
    step: PlanStep, items: Sequence[PlanItem], people: Sequence[Person], lines: Sequence[Resource]
) -> tuple[Choice, ...]:
    """Members of the circle that fit a step, then lines, without those that are in it already.

    The value of a choice is a `Person` or the words of a line.
    """
    if step not in {PlanStep.PEOPLE, PlanStep.PROFESSIONALS}:
        return ()
    taken = {item.person for item in items}
    found: list[Choice] = [
        (one, one.name) for one in people if _fits(step, one) and one.uid not in taken
    ]
    if step is PlanStep.PROFESSIONALS:
        written = {item.text for item in items}
        texts = [line_text(line) for line in lines if line.phones or line.texts]
        found += [(text, text) for text in texts if text not in written]
    return tuple(found)


def _fits(step: PlanStep, one: Person) -> bool:
    if one.state is PersonState.REMEMBERED or one.kind is MemberKind.PLACE:
        return False
    works = one.kind is MemberKind.SERVICE
    if step is PlanStep.PROFESSIONALS:
        return works or one.ring is Ring.COMMUNITY
    return not works
