"""A person of an address book, whichever program wrote it down."""

from __future__ import annotations

from dataclasses import dataclass, field

from family_app.domain.birthday import Birthday
from family_app.domain.person import ContactPoint, MemberKind
from family_app.exchange.report import Rejected
from family_app.exchange.vcard.line import Line


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `uid` is the address book's own name for it, or "".

    `lines` are those that say more than the rest can hold: the parts of a name or address, the
    types of a number, and everything that is of no use here. They go out again as they came.
    """

    name: str = field(repr=False)
    uid: str = field(default="", repr=False)
    kind: MemberKind = MemberKind.PERSON
    contacts: tuple[ContactPoint, ...] = field(default=(), repr=False)
    birthday: Birthday | None = field(default=None, repr=False)
    languages: tuple[str, ...] = field(default=(), repr=False)
    notes: str = field(default="", repr=False)
    has_died: bool = False
    lines: tuple[Line, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class CardFile:
    """The cards of a file, and what of it could not be read."""

    cards: tuple[Card, ...]
    rejected: tuple[Rejected, ...] = ()
