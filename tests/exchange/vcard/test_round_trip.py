"""What is written is read again as it was, in both versions, whatever people write in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.domain.birthday import Birthday
from family_app.domain.person import ContactKind, ContactPoint, MemberKind
from family_app.errors import FileUnreadable
from family_app.exchange.vcard import stored
from family_app.exchange.vcard.card import Card
from family_app.exchange.vcard.reader import read
from family_app.exchange.vcard.writer import VERSIONS, write

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.vcf"))

words = st.text(st.characters(exclude_categories=("Cs", "Cc", "Z")), min_size=1, max_size=30)
lines = st.lists(words, min_size=1, max_size=4).map(" ".join)
notes = st.lists(lines, max_size=4).map("\n".join)
texts = st.sampled_from([ContactKind.PHONE, ContactKind.EMAIL, ContactKind.ADDRESS])
points = st.one_of(
    st.builds(ContactPoint, texts, lines, st.one_of(st.just(""), st.just("home"), lines)),
    st.builds(
        ContactPoint,
        st.just(ContactKind.WEB),
        st.from_regex(r"https://[a-z]{1,9}\.example/[a-z0-9?=&,;%]{0,80}", fullmatch=True),
    ),
)
birthdays = st.one_of(
    st.none(),
    st.dates(date(1605, 1, 1)).map(lambda day: Birthday(day.month, day.day, day.year)),
    st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: Birthday(day.month, day.day)),
)
cards = st.builds(
    Card,
    name=lines,
    uid=st.one_of(st.just(""), st.uuids().map(str)),
    kind=st.sampled_from(MemberKind),
    contacts=st.lists(points, max_size=5, unique_by=lambda one: (one.kind, one.value)).map(tuple),
    birthday=birthdays,
    languages=st.lists(st.sampled_from(["de", "en-GB", "pt-BR"]), unique=True).map(tuple),
    notes=notes.map(str.strip),
)


def known(card: Card) -> Card:
    return replace(card, lines=())


@pytest.mark.parametrize("version", VERSIONS)
@given(given_cards=st.lists(cards, min_size=1, max_size=3))
def test_what_the_app_knows(version: str, given_cards: list[Card]) -> None:
    data = write(given_cards, version)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    found = read(data)
    assert found.rejected == ()
    assert [known(card) for card in found.cards] == given_cards
    assert write(found.cards, version) == write(read(write(found.cards, version)).cards, version)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: file.name)
def test_what_other_programs_wrote(file: Path, version: str) -> None:
    before = read(file.read_bytes()).cards
    after = read(write(before, version)).cards
    assert list(map(known, after)) == list(map(known, before))
    for old, new in zip(before, after, strict=True):
        written = {(line.name, line.value) for line in old.lines if line.name not in ("FN", "N")}
        assert written <= {(line.name, line.value) for line in new.lines}


@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: file.name)
def test_lines_stay_the_same_in_the_space(file: Path) -> None:
    for card in read(file.read_bytes()).cards:
        assert stored.from_stored(stored.to_stored(card.lines)) == card.lines


@given(st.binary(max_size=400))
def test_whatever_stands_in_a_file_is_read_or_refused(noise: bytes) -> None:
    for data in (noise, b"BEGIN:VCARD\nVERSION:2.1\nN:A;B\n" + noise + b"\nEND:VCARD"):
        try:
            found = read(data)
        except FileUnreadable:
            continue
        for version in VERSIONS:
            again = read(write(found.cards, version)).cards
            assert [card.name for card in again] == [card.name for card in found.cards]
