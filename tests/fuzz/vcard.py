"""An address book's file: cards come out, or a sentence says why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from family_app.errors import FileUnreadable
from family_app.exchange.vcard import reader
from tests.fuzz.target import Target

_EXAMPLES = Path(__file__).parent.parent / "exchange" / "vcard" / "fixtures"


def read(raw: bytes) -> None:
    found = reader.read(raw)
    for card in found.cards:
        assert card.name.strip()
        assert all(point.value.strip() for point in card.contacts)
    assert all(one.why for one in found.rejected)


def seeds() -> Iterator[bytes]:
    for path in sorted(_EXAMPLES.glob("*.vcf")):
        yield path.read_bytes()


TARGET = Target(
    "vcard",
    read,
    seeds,
    (FileUnreadable,),
    (
        "BEGIN:VCARD\r\n",
        "END:VCARD\r\n",
        "VERSION:2.1",
        "ENCODING=QUOTED-PRINTABLE",
        "\r\n ",
        "BDAY:",
    ),
    longest=3000,
)
