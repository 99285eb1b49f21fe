"""Reads vCard 2.1 (Versit), 3.0 (RFC 2426) and 4.0 (RFC 6350), as programs really write them.

A line nobody can read is left out and listed; it never costs the card it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from family_app.domain.person import MemberKind
from family_app.errors import FileUnreadable
from family_app.exchange.report import Rejected
from family_app.exchange.vcard import meaning
from family_app.exchange.vcard.canonical import canonical
from family_app.exchange.vcard.card import Card, CardFile
from family_app.exchange.vcard.line import Line
from family_app.exchange.vcard.logical import Whole, whole_lines

MOST_CARDS = 5_000
LONGEST_LINE = 300_000
"""Signs; about a picture of 200 KB."""
_UUID = "urn:uuid:"
_KINDS = {
    "group": MemberKind.GROUP,
    "org": MemberKind.SERVICE,
    "location": MemberKind.PLACE,
}
# What the program writes anew, from what it knows.
_SAID_ANEW = frozenset(
    {"VERSION", "PRODID", "REV", "UID", "NOTE", "LANG", "KIND", "X-ADDRESSBOOKSERVER-KIND"}
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def read(data: bytes) -> CardFile:
    """Every card of a file, in its order.

    Raises:
        FileUnreadable: there is no card in it, or more than anybody has.
    """
    reading = _Reading()
    for whole in whole_lines(data):
        reading.take(whole)
    reading.close()
    if not reading.cards and not reading.rejected_cards:
        raise FileUnreadable(why="There is no card in it.")
    return CardFile(tuple(reading.cards), tuple(reading.rejected))


class _Reading:
    """The card that is being read, and those read so far."""

    def __init__(self) -> None:
        self.cards: list[Card] = []
        self.rejected: list[Rejected] = []
        self.rejected_cards = 0
        self._open: list[Line] | None = None
        self._began = 0
        # Version 2.1 lets a card stand within a card, as that of someone's secretary.
        self._within = 0

    def take(self, whole: Whole) -> None:
        """Take in the next line."""
        line = canonical(whole)
        if line is None:
            self._leave_out(whole, "This line cannot be read.")
        elif _is(line, "BEGIN"):
            self._begin(whole)
        elif _is(line, "END"):
            if self._within:
                self._within -= 1
            else:
                self.close()
        elif self._open is None:
            self._leave_out(whole, "This line belongs to no card.")
        elif len(line.value) > LONGEST_LINE:
            self._leave_out(whole, "A picture or text this large is left out.")
        elif not self._within:
            self._open.append(line)

    def close(self) -> None:
        """End the card that is open, if one is; some programs forget to."""
        lines, self._open, self._within = self._open, None, 0
        if lines is None:
            return
        card = card_of(lines)
        if card is None:
            self.rejected_cards += 1
            self.rejected.append(Rejected(f"line {self._began}", "This card names nobody."))
            return
        if len(self.cards) == MOST_CARDS:
            raise FileUnreadable(why=f"It holds more than {MOST_CARDS} cards.")
        self.cards.append(card)

    def _begin(self, whole: Whole) -> None:
        last = self._open[-1] if self._open else None
        if self._within or (last is not None and last.name == "AGENT" and not last.value):
            if not self._within and self._open:
                del self._open[-1]
            self._within += 1
            return
        self.close()
        self._open, self._began = [], whole.number

    def _leave_out(self, whole: Whole, why: str) -> None:
        self.rejected.append(Rejected(f"line {whole.number}", why))


def card_of(lines: Iterable[Line]) -> Card | None:
    """What a card's lines say; none where they name nobody."""
    listed = sorted(lines, key=lambda line: line.preference)
    labelled = meaning.labels(listed)
    found = [meaning.contact(line, labelled) for line in listed]
    contacts = {(point.kind, point.value): point for point in reversed(found) if point}
    name = meaning.whole_name(listed)
    if not name:
        return None
    birthdays = [day for one in _named(listed, "BDAY") if (day := meaning.birthday(one))]
    return Card(
        name=name,
        uid=_uid(meaning.first_text(listed, "UID")),
        kind=_KINDS.get(_kind(listed), MemberKind.PERSON),
        contacts=tuple(reversed(contacts.values())),
        birthday=birthdays[0] if birthdays else None,
        languages=_languages(listed),
        notes="\n\n".join(note for one in _named(listed, "NOTE") if (note := one.text.strip())),
        has_died=bool(meaning.first_text(listed, "DEATHDATE")),
        lines=tuple(_kept(listed)),
    )


def _is(line: Line, name: str) -> bool:
    return line.name == name and line.value.strip().upper() == "VCARD"


def _named(lines: Iterable[Line], name: str) -> list[Line]:
    return [line for line in lines if line.name == name]


def _kind(lines: Sequence[Line]) -> str:
    return meaning.first_text(lines, "KIND", "X-ADDRESSBOOKSERVER-KIND").lower()


def _uid(written: str) -> str:
    is_uuid = written.lower().startswith(_UUID)
    return written[len(_UUID) :].lower() if is_uuid else written


def _languages(lines: Sequence[Line]) -> tuple[str, ...]:
    tags = (line.text.strip() for line in _named(lines, "LANG"))
    return tuple(dict.fromkeys(tag for tag in tags if _LANGUAGE.fullmatch(tag)))


def _kept(lines: Sequence[Line]) -> Iterator[Line]:
    """What goes out again as it came; a number or address that stands twice only once."""
    labelled = meaning.labels(lines)
    birthday = next((one for one in _named(lines, "BDAY") if meaning.birthday(one)), None)
    seen = set()
    for line in lines:
        point = meaning.contact(line, labelled)
        key = (point.kind, point.value) if point else None
        if line.name not in _SAID_ANEW and line is not birthday and key not in seen:
            yield line
        if key is not None:
            seen.add(key)
