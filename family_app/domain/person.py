"""The people, groups, services and places of a circle, and the times we were in touch."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum

from family_app.domain.ids import PersonId, TouchId


class MemberKind(StrEnum):
    """What stands on the map."""

    PERSON = "person"
    GROUP = "group"
    SERVICE = "service"
    PLACE = "place"


class Ring(IntEnum):
    """How near: the three rings of the micro-group."""

    FAMILY = 1
    FRIENDS = 2
    COMMUNITY = 3


class PersonState(StrEnum):
    """Near; at rest (no reminders); remembered (died: never prompted, never counted in days)."""

    NEAR = "near"
    AT_REST = "at_rest"
    REMEMBERED = "remembered"


class HelpsWith(StrEnum):
    """What a member of the circle helps with; the words lessons use to suggest someone."""

    LISTENING = "listening"
    SAFE_BED = "safe-bed"
    CHILDREN = "children"
    RIDE = "ride"
    MONEY = "money"
    PRACTICAL = "practical"
    GOING_ALONG = "going-along"
    EMERGENCY = "emergency"
    FAITH = "faith"
    FUN = "fun"


class ContactKind(StrEnum):
    """Ways to reach a member."""

    PHONE = "phone"
    EMAIL = "email"
    WEB = "web"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """One number or address, with the words the user gave it."""

    kind: ContactKind
    value: str = field(repr=False)
    label: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Person:
    """A member of the circle. `angle` is degrees clockwise from the top of the map.

    `birthday` is as `domain/birthday.py` writes it, or ""; `languages` are BCP 47 tags.
    `may_know` is what they may know of all this, `may_tell` what they may be told
    in a crisis; `initials_only` keeps the whole name off maps, lists and paper.
    """

    uid: PersonId
    name: str = field(repr=False)
    kind: MemberKind = MemberKind.PERSON
    tie: str = field(default="", repr=False)
    ring: Ring = Ring.FRIENDS
    angle: float = 0.0
    state: PersonState = PersonState.NEAR
    helps_with: tuple[HelpsWith, ...] = ()
    knows: str = field(default="", repr=False)
    safe_when: str = field(default="", repr=False)
    notes: str = field(default="", repr=False)
    contacts: tuple[ContactPoint, ...] = ()
    resource_id: str | None = None
    last_touch: date | None = None
    birthday: str = field(default="", repr=False)
    languages: tuple[str, ...] = field(default=(), repr=False)
    may_know: str = field(default="", repr=False)
    may_tell: str = field(default="", repr=False)
    initials_only: bool = False

    def first(self, kind: ContactKind) -> str | None:
        """The first number or address of this kind, or none."""
        return next((c.value for c in self.contacts if c.kind is kind), None)


class TouchKind(StrEnum):
    """How two people were in touch."""

    CALL = "call"
    MESSAGE = "message"
    EMAIL = "email"
    VISIT = "visit"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Touch:
    """One time we were in touch with a member of the circle."""

    uid: TouchId
    person: PersonId
    day: date
    kind: TouchKind
    note: str = field(default="", repr=False)


def initials(name: str) -> str:
    """Up to two letters that stand for a name on the map: "Rosa Silva" -> "RS"."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    if len(words) == 1:
        return words[0][:2].upper()
    return (words[0][0] + words[-1][0]).upper()
