"""Brings people in from an address book: looks first, asks about those who are here already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from family_app.domain.importing import PEOPLE
from family_app.domain.person import Ring
from family_app.domain.snapshots import Why
from family_app.errors import FileUnreadable
from family_app.exchange.report import Rejected
from family_app.exchange.source import LARGEST_FILE, Source
from family_app.exchange.vcard.card import CardFile
from family_app.exchange.vcard.reader import read
from family_app.services import snapshots
from family_app.services.card_of_person import merged, new_member
from family_app.services.known_people import Arriving, KnownPeople, Wish

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace
    from family_app.storage.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class PeopleSeen:
    """What an address book holds, before anything of it comes in."""

    arriving: tuple[Arriving, ...]
    rejected: tuple[Rejected, ...] = ()

    def count(self, wish: Wish) -> int:
        """How many would be added, merged or left where nobody is asked."""
        return sum(one.usual is wish for one in self.arriving)


@dataclass(frozen=True, slots=True)
class PeopleReport:
    """What came in. `batch` names the import where it can be undone, else it is ""."""

    added: int = 0
    merged: int = 0
    skipped: int = 0
    rejected: tuple[Rejected, ...] = ()
    batch: str = field(default="", compare=False)


def look(uow: UnitOfWork, path: Path) -> PeopleSeen:
    """Read an address book and say whom it holds; nothing comes in.

    Raises:
        FileUnreadable: nothing is there, or it is no address book.
    """
    found = _read(path)
    here = KnownPeople(uow)
    return PeopleSeen(tuple(here.compared(card) for card in found.cards), found.rejected)


def bring_in(
    space: OpenSpace,
    path: Path,
    wishes: Mapping[int, Wish] | None = None,
    ring: Ring = Ring.COMMUNITY,
) -> PeopleReport:
    """Take in the people of an address book, all or none of them.

    Args:
        space: the open space; a copy of it is made first.
        path: the file.
        wishes: what becomes of each card by its place in the file, as `look` gave them; where one
            says nothing, the same person is merged and everyone else added.
        ring: where new people stand.

    Raises:
        FileUnreadable: nothing is there, or it is no address book.
        DiskFull, ReadOnly, PagesDamaged, InUse: nobody came in.
    """
    found = _read(path)
    snapshots.take(space, Why.IMPORT)
    added = joined = skipped = 0
    with space.write() as uow:
        here = KnownPeople(uow)
        batch = uow.imports.begin(PEOPLE, path.name, uow.now)
        for place, card in enumerate(found.cards):
            one = here.compared(card)
            wish = (wishes or {}).get(place, one.usual)
            if wish is Wish.ADD:
                here.put(batch, None, new_member(card, ring, here.free_angle(ring)))
                added += 1
            elif wish is Wish.MERGE and one.like is not None and one.adds:
                was = here.held[one.like.uid]
                here.put(batch, was, merged(was, card, here.country))
                joined += 1
            else:
                skipped += 1
        uow.imports.finish(batch, added + joined, skipped, uow.now)
    stands = str(batch) if added + joined else ""
    return PeopleReport(added, joined, skipped, found.rejected, stands)


def _read(path: Path) -> CardFile:
    with Source.open(path) as source:
        names = source.names()
        cards = source.below("", ".vcf", ".vcard") or names[:1]
        files = []
        for name in cards:
            try:
                files.append(read(source.read(name, LARGEST_FILE)))
            except FileUnreadable as error:
                if len(cards) == 1:
                    raise
                files.append(CardFile((), (Rejected(name, str(error.facts["why"])),)))
    if not files:
        raise FileUnreadable(why="There is no card in it.")
    return CardFile(
        tuple(card for one in files for card in one.cards),
        tuple(left for one in files for left in one.rejected),
    )
