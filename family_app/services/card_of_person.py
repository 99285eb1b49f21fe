"""A member of the circle as a card of an address book, and the other way round."""

from __future__ import annotations

from dataclasses import replace

from family_app.domain.birthday import Birthday
from family_app.domain.ids import PersonId, new_uid
from family_app.domain.kept_card import Held, KeptCard
from family_app.domain.person import ContactKind, ContactPoint, Person, PersonState, Ring
from family_app.exchange.vcard.card import Card
from family_app.exchange.vcard.line import Line
from family_app.exchange.vcard.stored import from_stored, to_stored
from family_app.services.phone_numbers import same_number

_SEVERAL = frozenset({"TEL", "EMAIL", "URL", "ADR", "IMPP", "X-ABLABEL", "X-SOCIALPROFILE"})


def card_of(held: Held, *, with_notes: bool) -> Card:
    """The card that goes out.

    What someone is to me, what they know, what they help with and where they stand on the map
    never go out; notes only where that was wished.
    """
    person, kept = held.person, held.card
    return Card(
        name=person.name,
        uid=(kept.uid if kept else "") or person.uid,
        kind=person.kind,
        contacts=person.contacts,
        birthday=Birthday.from_text(person.birthday),
        languages=person.languages,
        notes=person.notes if with_notes else "",
        has_died=person.state is PersonState.REMEMBERED,
        lines=from_stored(kept.lines) if kept else (),
    )


def new_member(card: Card, ring: Ring, angle: float) -> Held:
    """Someone who was not there yet."""
    uid = PersonId(new_uid())
    person = Person(
        uid=uid,
        name=card.name,
        kind=card.kind,
        ring=ring,
        angle=angle % 360,
        state=PersonState.REMEMBERED if card.has_died else PersonState.NEAR,
        notes=card.notes,
        contacts=card.contacts,
        birthday=card.birthday.text() if card.birthday else "",
        languages=card.languages,
    )
    return Held(person, KeptCard(uid, card.uid, to_stored(card.lines)))


def merged(held: Held, card: Card, country: str) -> Held:
    """A member with what a card adds; nothing that is known already is changed or goes."""
    person, kept = held.person, held.card
    there = {contact_key(one, country) for one in person.contacts}
    new = (one for one in card.contacts if contact_key(one, country) not in there)
    notes = [person.notes] if card.notes in person.notes else [person.notes, card.notes]
    lines = from_stored(kept.lines) if kept else ()
    both = to_stored((*lines, *_added(lines, card.lines)))
    return Held(
        replace(
            person,
            contacts=(*person.contacts, *new),
            birthday=person.birthday or (card.birthday.text() if card.birthday else ""),
            languages=tuple(dict.fromkeys((*person.languages, *card.languages))),
            notes="\n\n".join(note for note in notes if note),
        ),
        KeptCard(person.uid, (kept.uid if kept else "") or card.uid, both),
    )


def contact_key(contact: ContactPoint, country: str) -> tuple[ContactKind, str]:
    """The same for two ways of writing one number or address."""
    if contact.kind is ContactKind.PHONE:
        return contact.kind, same_number(contact.value, country)
    return contact.kind, contact.value.casefold().rstrip("/")


def _added(old: tuple[Line, ...], new: tuple[Line, ...]) -> list[Line]:
    """New lines: of what a card has but once only where it is missing; groups keep apart."""
    names = {line.name for line in old}
    groups = {line.group.lower() for line in old}
    said = {(line.name, line.value) for line in old if line.name != "X-ABLABEL"}
    once = names - _SEVERAL
    wanted = [line for line in new if line.name not in once and (line.name, line.value) not in said]
    kept = {line.group for line in wanted if line.name != "X-ABLABEL"}
    return [
        replace(line, group=_free(line.group, groups))
        for line in wanted
        if line.name != "X-ABLABEL" or line.group in kept
    ]


def _free(group: str, taken: set[str]) -> str:
    while group and group.lower() in taken:
        group = f"{group}m"
    return group
