"""The language of the search field: every text is a query, none is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from family_app.domain.query import parse
from tests.fuzz.target import Target


def read(raw: bytes) -> None:
    query = parse(raw.decode(errors="replace"), date(2026, 3, 1))
    if query.first is not None and query.last is not None:
        assert isinstance(query.first, date)
    assert all(query.tags)


def seeds() -> Iterator[bytes]:
    yield b'soup -"not this" #kitchen after:2024-01-05 before:yesterday has:file'
    yield "tag:Été person:ann starred is:starred on:2024-02 in:2023 OR *".encode()


TARGET = Target(
    "typed-search", read, seeds, words=("after:", "before:", "-#", '"', "2024-13-41"), longest=200
)
