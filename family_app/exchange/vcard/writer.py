"""Writes vCard 3.0, which nearly every program reads, and 4.0.

A line that came with the card goes out as it came as long as it still says what is so; what was
changed since is written anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count

from family_app.domain.person import ContactKind, ContactPoint, MemberKind
from family_app.exchange.vcard import meaning
from family_app.exchange.vcard.card import Card
from family_app.exchange.vcard.line import BINARY, Line, Parameters, folded, to_text
from family_app.exchange.vcard.text import escaped

VERSIONS = ("3.0", "4.0")
_PROPERTIES = {kind: name for name, kind in meaning.CONTACTS.items()}
_TYPES = {word: name for name, word in meaning.WORDS.items()}
_KINDS = {
    MemberKind.GROUP: "group",
    MemberKind.SERVICE: "org",
    MemberKind.PLACE: "location",
}
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DATA = re.compile(r"data:(?:[a-z]+/)?([A-Za-z0-9.+-]*);base64,(.*)", re.DOTALL)


def write(cards: Iterable[Card], version: str) -> bytes:
    """The cards as a file.

    Raises:
        ValueError: the version is none of `VERSIONS`.
    """
    if version not in VERSIONS:
        raise ValueError(version)
    return b"".join(_one(card, version) for card in cards)


def _one(card: Card, version: str) -> bytes:
    lines = [Line("BEGIN", "VCARD"), Line("VERSION", version), *_known(card, version)]
    kept = list(_still_so(card))
    if not any(line.name == "N" for line in kept) and version == "3.0":
        lines.append(_parts_of(card))
    used = {line.group.lower() for line in kept}
    lines += kept
    lines += _anew(card, kept, used)
    lines.append(Line("END", "VCARD"))
    careted = version == "4.0"
    return b"".join(folded(to_text(_in(line, version), careted=careted)) for line in lines)


def _known(card: Card, version: str) -> Iterator[Line]:
    yield Line("FN", escaped(card.name))
    if card.uid:
        yield Line("UID", f"urn:uuid:{card.uid}" if _UUID.fullmatch(card.uid) else card.uid)
    if card.kind in _KINDS:
        yield Line("KIND" if version == "4.0" else "X-ADDRESSBOOKSERVER-KIND", _KINDS[card.kind])
    if card.birthday is not None:
        yield meaning.birthday_line(card.birthday, version)
    for place, language in enumerate(card.languages):
        yield Line("LANG", language, (("PREF", (str(min(place + 1, 100)),)),))
    if card.notes:
        yield Line("NOTE", escaped(card.notes))


def _still_so(card: Card) -> Iterator[Line]:
    """The lines that came along and are as true as they were."""
    labelled = meaning.labels(card.lines)
    named = meaning.whole_name(card.lines) == card.name
    wanted = set(card.contacts)
    untrue = {
        "FN": True,  # written anew in any case
        "N": not named,
        "BDAY": card.birthday is not None,
        "DEATHDATE": not card.has_died,
    }
    left = {
        line
        for line in card.lines
        if untrue.get(line.name)
        or (line.name in meaning.CONTACTS and meaning.contact(line, labelled) not in wanted)
    }
    gone = {line.group.lower() for line in left if line.group}
    for line in card.lines:
        of_gone = line.group.lower() in gone and line.name.startswith("X-AB")
        if line not in left and not of_gone:
            yield line


def _parts_of(card: Card) -> Line:
    given, _, family = card.name.rpartition(" ")
    if card.kind is not MemberKind.PERSON or not given:
        return Line("N", f"{escaped(card.name)};;;;")
    return Line("N", f"{escaped(family)};{escaped(given)};;;")


def _anew(card: Card, kept: Iterable[Line], used: set[str]) -> Iterator[Line]:
    listed = list(kept)
    labelled = meaning.labels(listed)
    there = {meaning.contact(line, labelled) for line in listed}
    groups = (name for number in count(1) if (name := f"item{number}") not in used)
    for point in card.contacts:
        if point not in there:
            yield from _reach(point, groups)


def _reach(point: ContactPoint, groups: Iterator[str]) -> Iterator[Line]:
    name = _PROPERTIES[point.kind]
    value = escaped(point.value)
    if point.kind is ContactKind.ADDRESS:
        value = f";;{value};;;;"
    if point.kind is ContactKind.WEB:
        value = point.value
    if not point.label or point.label in _TYPES:
        types: Parameters = (("TYPE", (_TYPES[point.label],)),) if point.label else ()
        yield Line(name, value, types)
        return
    group = next(groups)
    yield Line(name, value, (), group)
    yield Line(meaning.LABEL, escaped(point.label), (), group)


def _in(line: Line, version: str) -> Line:
    """The line as its version writes it."""
    if version == "4.0":
        return line
    parameters: list[tuple[str, tuple[str, ...]]] = []
    types = list(line.of("TYPE"))
    value = line.value
    picture = _DATA.fullmatch(value) if value.startswith(BINARY) else None
    if picture is not None:
        value = picture[2]
        types = [picture[1].upper()] if picture[1] not in ("", "octet-stream") else []
        parameters.append(("ENCODING", ("b",)))
    elif line.preference == 1 and line.name != "LANG":
        types.append("pref")
    if types:
        parameters.append(("TYPE", tuple(types)))
    left = ("TYPE", "PREF") if line.name != "LANG" else ("TYPE",)
    parameters += [(key, values) for key, values in line.parameters if key not in left]
    return Line(line.name, value, tuple(parameters), line.group)
