"""Made-up members of a circle, and a page that shows them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.ids import PersonId
from family_app.domain.person import (
    ContactKind,
    ContactPoint,
    HelpsWith,
    MemberKind,
    Person,
    PersonState,
    Ring,
)
from family_app.services import circle

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

TODAY = date(2026, 11, 23)


def someone(name: str, ring: Ring = Ring.FAMILY, angle: float = 0.0) -> Person:
    return Person(PersonId(name.casefold().replace(" ", "-")), name, ring=ring, angle=angle)


ROSA = replace(
    someone("Rosa Silva", angle=310.0),
    tie="my sister",
    helps_with=(HelpsWith.LISTENING, HelpsWith.SAFE_BED),
    knows="Most of it. Not the money.",
    safe_when="Evenings after eight.",
    contacts=(
        ContactPoint(ContactKind.PHONE, "555-0142"),
        ContactPoint(ContactKind.EMAIL, "rosa@example.org"),
    ),
)
JOAN = replace(someone("Joan", Ring.FRIENDS, 60.0), tie="a friend from work")
DANIEL = replace(someone("Daniel", angle=180.0), state=PersonState.AT_REST)
GRAN = replace(
    someone("Gran", Ring.FRIENDS, 200.0),
    state=PersonState.REMEMBERED,
    contacts=(ContactPoint(ContactKind.PHONE, "555-0190"),),
)
MEETING = replace(someone("Wednesday meeting", Ring.COMMUNITY, 290.0), kind=MemberKind.GROUP)
EVERYONE = (ROSA, JOAN, DANIEL, GRAN, MEETING)


def fill(space: OpenSpace, *people: Person) -> None:
    with space.write() as uow:
        for person in people:
            circle.save_person(uow, person)


def stored(space: OpenSpace, person: Person) -> Person | None:
    with space.read() as uow:
        return circle.person(uow, person.uid)
