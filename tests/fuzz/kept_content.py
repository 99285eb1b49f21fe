"""The kept copy of our own lessons, with anything in it: taken as it was kept, or read anew."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

import msgspec

from family_app.content.cache import _kept
from family_app.domain.lesson import Term
from family_app.domain.resource import Country
from tests.fuzz.made_once import folder
from tests.fuzz.target import Target

_PRINT = bytes(32)


class Kept(msgspec.Struct):
    """A few of the values that are kept."""

    terms: tuple[Term, ...]
    countries: tuple[Country, ...]


def read(raw: bytes) -> None:
    path = folder() / "lessons.content"
    path.write_bytes(raw)
    assert _kept(path, _PRINT, Kept) is None or raw[:32] == _PRINT
    path.write_bytes(_PRINT + sha256(raw).digest() + raw)
    found = _kept(path, _PRINT, Kept)
    assert found is None or isinstance(found, Kept)


def seeds() -> Iterator[bytes]:
    kept = Kept((Term("a", "A", "B"),), (Country("US", "United States", ("911",)),))
    raw = msgspec.msgpack.encode(kept)
    yield raw
    yield _PRINT + sha256(raw).digest() + raw
    yield b"\x81\xa5terms" + b"\x91" * 600


TARGET = Target("kept-content", read, seeds, words=("terms", "countries"), longest=1000, share=8)
