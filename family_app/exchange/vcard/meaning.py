"""What the lines of a card say of a person: a way to reach them, a name, a birthday."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from family_app.domain.birthday import Birthday
from family_app.domain.person import ContactKind, ContactPoint
from family_app.exchange.vcard.line import Line
from family_app.exchange.vcard.text import components, one_line

CONTACTS = {
    "TEL": ContactKind.PHONE,
    "EMAIL": ContactKind.EMAIL,
    "URL": ContactKind.WEB,
    "ADR": ContactKind.ADDRESS,
}
LABEL = "X-ABLABEL"
WORDS = {"home": "home", "work": "work", "cell": "mobile", "fax": "fax", "other": "other"}
"""Types that say something to people, with the word for it; the first that fits is taken."""

_APPLE_WORD = re.compile(r"_\$!<(.*)>!\$_")
_DATE = re.compile(r"(\d{4}|--)-?(\d{2})-?(\d{2})(?:[T ].*)?")
_NO_YEAR = "X-APPLE-OMIT-YEAR"


def labels(lines: Iterable[Line]) -> dict[str, str]:
    """The words that groups of lines were given, as in `item1.X-ABLabel:Summer house`."""
    found = {}
    for line in lines:
        if line.name == LABEL and line.group:
            word = one_line(line.text)
            of_apple = _APPLE_WORD.fullmatch(word)
            found[line.group.lower()] = of_apple[1].lower() if of_apple else word
    return found


def contact(line: Line, labelled: Mapping[str, str]) -> ContactPoint | None:
    """The number or address a line gives, or none."""
    kind = CONTACTS.get(line.name)
    if kind is None:
        return None
    value = address(line.value) if kind is ContactKind.ADDRESS else one_line(line.text)
    types = line.of("TYPE")
    word = next((word for name, word in WORDS.items() if name in types), "")
    return ContactPoint(kind, value, labelled.get(line.group.lower()) or word) if value else None


def address(value: str) -> str:
    """An address on one line: box, rest, street, town with region and code, country."""
    found = components(value)
    box, extra, street, town, region, code, country = (found + [""] * 7)[:7]
    place = " ".join(word for word in (town, region, code) if word)
    return ", ".join(word for word in (box, extra, street, place, country) if word)


def name_of_parts(value: str) -> str:
    """A whole name from family, given, other, prefix and suffix."""
    family, given, other, prefix, suffix = (components(value, " ") + [""] * 5)[:5]
    return " ".join(word for word in (prefix, given, other, family, suffix) if word)


def whole_name(lines: Sequence[Line]) -> str:
    """The name as written, else from its parts, else what comes nearest to one; "" for none."""
    of_parts = (name_of_parts(line.value) for line in lines if line.name == "N")
    of_firm = (
        ", ".join(word for word in components(line.value) if word)
        for line in lines
        if line.name == "ORG"
    )
    return (
        first_text(lines, "FN")
        or next((name for name in of_parts if name), "")
        or first_text(lines, "NICKNAME")
        or next((name for name in of_firm if name), "")
        or first_text(lines, "EMAIL", "TEL")
    )


def first_text(lines: Sequence[Line], *names: str) -> str:
    """The first of these properties that is not empty, the names one after the other."""
    found = (one_line(line.text) for name in names for line in lines if line.name == name)
    return next((text for text in found if text), "")


def birthday(line: Line) -> Birthday | None:
    """The day, from `19800322`, `1980-03-22`, `--0322` or Apple's 1604, with a time or without."""
    found = _DATE.fullmatch(line.text.strip())
    if found is None:
        return None
    year = None if found[1] == "--" or found[1] in line.of(_NO_YEAR) else int(found[1])
    try:
        return Birthday(int(found[2]), int(found[3]), year)
    except ValueError:
        return None


def birthday_line(day: Birthday, version: str) -> Line:
    """The day as a line; version 3.0 knows none without a year but Apple's, which others read."""
    if version == "4.0":
        year = "--" if day.year is None else f"{day.year:04}"
        return Line("BDAY", f"{year}{day.month:02}{day.day:02}")
    if day.year is None:
        return Line("BDAY", f"1604-{day.month:02}-{day.day:02}", ((_NO_YEAR, ("1604",)),))
    return Line("BDAY", day.text())
