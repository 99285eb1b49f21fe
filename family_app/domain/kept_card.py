"""What an address book knows of someone beside what the circle shows."""

from __future__ import annotations

from dataclasses import dataclass, field

from family_app.domain.ids import PersonId
from family_app.domain.person import Person


@dataclass(frozen=True, slots=True)
class KeptCard:
    """The rest of a member's card. `uid` is the address book's own name for it, or "".

    `lines` are those of a vCard, not folded, one below the other; they go out again as they came.
    """

    person: PersonId
    uid: str = field(default="", repr=False)
    lines: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Held:
    """All that is held of a member at one moment; `card` is none where they have none."""

    person: Person
    card: KeptCard | None = None


@dataclass(frozen=True, slots=True)
class CameIn:
    """A member who came in with an import; `was` is none where they were not there before."""

    was: Held | None
    became: Held
