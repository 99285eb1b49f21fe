from __future__ import annotations

from dataclasses import replace

import pytest

from family_app.domain.birthday import Birthday
from family_app.domain.person import ContactKind, ContactPoint
from family_app.exchange.vcard.card import Card
from family_app.exchange.vcard.reader import read
from family_app.exchange.vcard.writer import write

CAME = b"""BEGIN:VCARD
VERSION:4.0
FN:Ann Becker
N:Becker;Ann;;;
item1.TEL;TYPE=voice:+1 555 0100
item1.X-ABLabel:Garden
EMAIL;PREF=1;TYPE=home:ann@example.org
BDAY:--0322
X-CUSTOM:kept
END:VCARD
"""


def came() -> Card:
    [card] = read(CAME).cards
    return card


def lines(card: Card, version: str) -> list[str]:
    return write([card], version).decode().split("\r\n")


def test_what_nobody_changed_goes_out_as_it_came() -> None:
    assert lines(came(), "4.0")[:-1] == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "FN:Ann Becker",
        "BDAY:--0322",
        "EMAIL;TYPE=home;PREF=1:ann@example.org",
        "N:Becker;Ann;;;",
        "item1.TEL;TYPE=voice:+1 555 0100",
        "item1.X-ABLabel:Garden",
        "X-CUSTOM:kept",
        "END:VCARD",
    ]


def test_what_was_changed_is_written_anew() -> None:
    changed = replace(
        came(),
        name="Ann Ortiz",
        contacts=(
            ContactPoint(ContactKind.PHONE, "555 0199", "evenings"),
            ContactPoint(ContactKind.ADDRESS, "12 Elm Street, Springfield", "home"),
        ),
        birthday=Birthday(3, 22, 1980),
    )
    assert lines(changed, "3.0")[:-1] == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Ann Ortiz",
        "BDAY:1980-03-22",
        "N:Ortiz;Ann;;;",
        "X-CUSTOM:kept",
        "item1.TEL:555 0199",
        "item1.X-ABLabel:evenings",
        "ADR;TYPE=home:;;12 Elm Street\\, Springfield;;;;",
        "END:VCARD",
    ]


def test_3_0_says_preferred_and_without_a_year_its_own_way() -> None:
    written = lines(came(), "3.0")
    assert "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-22" in written
    assert "EMAIL;TYPE=home,pref:ann@example.org" in written


def test_no_other_version_is_written() -> None:
    with pytest.raises(ValueError, match=r"2\.1"):
        write([], "2.1")
