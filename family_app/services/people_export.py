"""Takes people out as an address book; what is written is not encrypted."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.domain.ids import PersonId
from family_app.domain.kept_card import Held
from family_app.errors import Refused
from family_app.exchange.vcard.writer import VERSIONS, write
from family_app.exchange.write_out import write_beside
from family_app.services.card_of_person import card_of

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork

__all__ = ["VERSIONS", "PeopleWish", "take_out"]


@dataclass(frozen=True, slots=True)
class PeopleWish:
    """Where to, as which version of vCard, who (none for everyone), and whether with my notes."""

    target: Path
    version: str = VERSIONS[0]
    people: Collection[PersonId] | None = None
    with_notes: bool = False


def take_out(uow: UnitOfWork, wish: PeopleWish) -> int:
    """Write people out; how many.

    Raises:
        Refused: nobody is meant, or no file can have this name.
        DiskFull, ReadOnly: nothing was written.
    """
    cards = {card.person: card for card in uow.cards.all()}
    chosen = [
        Held(person, cards.get(person.uid))
        for person in uow.people.all()
        if wish.people is None or person.uid in wish.people
    ]
    if not chosen:
        raise Refused(why="There is nobody to write out.")
    data = write((card_of(one, with_notes=wish.with_notes) for one in chosen), wish.version)
    write_beside(wish.target, data)
    return len(chosen)
