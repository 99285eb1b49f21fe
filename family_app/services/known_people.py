"""Everyone in the circle while an address book comes in: who of them is on a card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from family_app.domain.circle_map import widest_gap
from family_app.domain.ids import ImportId, PersonId
from family_app.domain.kept_card import CameIn, Held
from family_app.domain.person import ContactKind, Person, Ring
from family_app.exchange.vcard.card import Card
from family_app.services.arriving import folded
from family_app.services.card_of_person import contact_key, merged
from family_app.services.settings import space_settings

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork

K = TypeVar("K")


class Wish(StrEnum):
    """What becomes of a card."""

    ADD = "add"
    MERGE = "merge"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Arriving:
    """A card, and the member it may be.

    `is_sure` means the same address book's name for them, or the same name with one same number
    or address; else only a name, a number or an address is the same. `adds` says that merging
    would change something.
    """

    card: Card
    like: Person | None = None
    is_sure: bool = False
    adds: bool = True

    @property
    def usual(self) -> Wish:
        """What happens where nobody is asked."""
        if not self.is_sure:
            return Wish.ADD
        return Wish.MERGE if self.adds else Wish.LEAVE


def bare(person: Person) -> Person:
    """A member as they are stored."""
    return replace(person, last_touch=None)


class KnownPeople:
    """Everyone in the circle, found by what a card may say of them."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self.country = space_settings(uow).country
        cards = {card.person: card for card in uow.cards.all()}
        self.held: dict[PersonId, Held] = {}
        self._by_uid: dict[str, PersonId] = {}
        self._by_name: dict[str, list[PersonId]] = {}
        self._by_contact: dict[tuple[ContactKind, str], list[PersonId]] = {}
        self._began: dict[PersonId, Held | None] = {}
        for person in uow.people.all():
            self._learn(Held(bare(person), cards.get(person.uid)))

    def compared(self, card: Card) -> Arriving:
        """The card, with the member it may be."""
        named = self._by_name.get(folded(card.name), [])
        reached = self._reached(card)
        same = self._by_uid.get(card.uid.casefold()) if card.uid else None
        both = next((uid for uid in named if uid in reached), None)
        sure = same or both
        like = sure or next(iter((*named, *reached)), None)
        if like is None:
            return Arriving(card)
        held = self.held[like]
        return Arriving(card, held.person, sure is not None, self._adds(held, card))

    def put(self, batch: ImportId, was: Held | None, became: Held) -> None:
        """Keep a member as they are now, and what they were when this import began."""
        uow = self._uow
        uow.people.save(became.person, uow.now)
        if became.card is not None:
            uow.cards.save(became.card, uow.now)
        uid = became.person.uid
        before = self._began.setdefault(uid, was)
        uow.cards.note_import(batch, CameIn(before, became), uow.now)
        self._learn(became)

    def free_angle(self, ring: Ring) -> float:
        """A place on a ring."""
        return widest_gap(one.person.angle for one in self.held.values() if one.person.ring is ring)

    def _adds(self, held: Held, card: Card) -> bool:
        after = merged(held, card, self.country)
        if after.person != held.person or held.card is None:
            return True
        return after.card is not None and after.card.lines != held.card.lines

    def _reached(self, card: Card) -> Sequence[PersonId]:
        keys = (contact_key(one, self.country) for one in card.contacts)
        return list(dict.fromkeys(uid for key in keys for uid in self._by_contact.get(key, ())))

    def _learn(self, held: Held) -> None:
        uid = held.person.uid
        self.held[uid] = held
        self._by_uid[uid] = uid
        if held.card is not None and held.card.uid:
            self._by_uid.setdefault(held.card.uid.casefold(), uid)
        _note(self._by_name, [folded(held.person.name)], uid)
        keys = (
            contact_key(one, self.country)
            for one in held.person.contacts
            if one.kind in (ContactKind.PHONE, ContactKind.EMAIL, ContactKind.ADDRESS)
        )
        _note(self._by_contact, keys, uid)


def _note(index: dict[K, list[PersonId]], keys: Iterable[K], uid: PersonId) -> None:
    for key in keys:
        known = index.setdefault(key, [])
        if uid not in known:
            known.append(uid)
