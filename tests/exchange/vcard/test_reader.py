from __future__ import annotations

from pathlib import Path

import pytest

from family_app.domain.birthday import Birthday
from family_app.domain.person import ContactKind, ContactPoint, MemberKind
from family_app.errors import FileUnreadable
from family_app.exchange.vcard import reader
from family_app.exchange.vcard.card import Card
from family_app.exchange.vcard.reader import read

FIXTURES = Path(__file__).parent / "fixtures"
PHONE, EMAIL, WEB, ADDRESS = (
    ContactKind.PHONE,
    ContactKind.EMAIL,
    ContactKind.WEB,
    ContactKind.ADDRESS,
)


def cards(name: str) -> tuple[Card, ...]:
    found = read((FIXTURES / name).read_bytes())
    assert found.rejected == ()
    return found.cards


def test_a_phone_writes_2_1_in_quoted_printable_with_a_picture_and_a_card_within() -> None:
    [rosa] = cards("phone-2.1.vcf")
    assert rosa.name == "Роза Силва"
    assert rosa.notes == "Küche, zuerst klingeln;\ndann warten"
    assert rosa.birthday == Birthday(3, 22, 1980)
    assert rosa.contacts == (
        ContactPoint(PHONE, "+49 30 5550101", "mobile"),
        ContactPoint(PHONE, "030 5550102", "home"),
    )
    [picture] = [line for line in rosa.lines if line.name == "PHOTO"]
    assert picture.value.startswith("data:image/jpeg;base64,/9j/4AAQ")


def test_outlook_writes_the_letters_of_windows() -> None:
    [praxis] = cards("outlook-2.1.vcf")
    assert praxis.name == "Dr. Jörg Müller"
    assert praxis.contacts == (
        ContactPoint(ADDRESS, "Parkweg 1, Hinterhaus, Berlin 10115, Deutschland", "work"),
        ContactPoint(EMAIL, "praxis@example.org"),
        ContactPoint(PHONE, "(030) 5550110", "work"),
        ContactPoint(WEB, "http://praxis.example/a?b=1", "work"),
    )
    assert "Praxis am Park\\; Haus 2;Empfang" in {line.value for line in praxis.lines}


def test_google_writes_words_beside_groups_and_names_in_other_places() -> None:
    ann, group, only, rosa = cards("google-3.0.vcf")
    assert ann.contacts == (
        ContactPoint(EMAIL, "ann@example.org", "Sundays"),
        ContactPoint(EMAIL, "ann@work.example"),
        ContactPoint(PHONE, "+1 555-0100", "mobile"),
        ContactPoint(PHONE, "+1 555-0101", "Summer, house"),
        ContactPoint(WEB, "http://www.google.com/profiles/1", "PROFILE"),
    )
    assert ann.birthday == Birthday(3, 22)
    assert ann.notes == (
        "First line\nsecond, with a comma; a semicolon and a \\ backslash\n"
        "the last, folded within a word"
    )
    assert "CATEGORIES" in {line.name for line in ann.lines}
    assert group.name == "Thursday group, Room 2"
    assert only.name == "only@example.org"
    assert rosa.name == "Rosa Maria Ines Silva"


def test_apple_leaves_out_a_year_by_writing_1604() -> None:
    [ben] = cards("apple-3.0.vcf")
    assert ben.uid == "0A1B2C3D-0000-4000-8000-00000000ABCD"
    assert ben.birthday == Birthday(2, 29)
    assert ben.contacts == (
        ContactPoint(PHONE, "+1 (555) 010-0140", "mobile"),
        ContactPoint(ADDRESS, "12 Elm Street, Apt 4, Springfield IL 62701, USA", "home"),
        ContactPoint(PHONE, "555 0141", "mother"),
    )


def test_thunderbird_writes_4_0_with_addresses_for_numbers() -> None:
    marie, family, oma = cards("thunderbird-4.0.vcf")
    assert marie.uid == "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1"
    assert marie.contacts[:2] == (
        ContactPoint(PHONE, "+1-418-262-6501", "mobile"),
        ContactPoint(PHONE, "+1-418-656-9254 ext. 102", "home"),
    )
    assert marie.birthday == Birthday(3, 22, 1953)
    assert marie.languages == ("fr-CA", "en")
    [place] = [line for line in marie.lines if line.name == "ADR"]
    assert place.of("LABEL") == ('Suite "B"\nLaval ^ more',)
    assert (family.kind, oma.has_died) == (MemberKind.GROUP, True)


def test_a_fold_may_tear_a_letter_and_in_2_1_keeps_its_blank() -> None:
    assert cards("torn-letter-3.0.vcf")[0].name == "Renée"
    assert cards("utf-16-3.0.vcf")[0].name == "Zoë"
    [kim] = cards("folds-2.1.vcf")
    assert kim.notes == "Rings twice then waits"
    assert "data:image/png;base64,iVBORw0KGgo=" in {line.value for line in kim.lines}


def test_what_is_broken_costs_no_card_and_is_listed() -> None:
    found = read((FIXTURES / "broken.vcf").read_bytes())
    assert [card.name for card in found.cards] == ["First", "Second", "Last"]
    assert [len(card.contacts) for card in found.cards] == [1, 1, 1]
    assert [(left.where, left.why) for left in found.rejected] == [
        ("line 1", "This line cannot be read."),
        ("line 5", "This line cannot be read."),
        ("line 10", "This line cannot be read."),
        ("line 14", "This card names nobody."),
    ]


def test_a_picture_too_large_is_left_out_and_listed() -> None:
    large = b"A" * (reader.LONGEST_LINE + 4)
    data = b"BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nPHOTO;ENCODING=b:%b\nEND:VCARD\n" % large
    found = read(data)
    assert found.cards[0].name == "Ann"
    assert [left.where for left in found.rejected] == ["line 4"]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("19800322", Birthday(3, 22, 1980)),
        ("1980-03-22", Birthday(3, 22, 1980)),
        ("1980-03-22T00:00:00Z", Birthday(3, 22, 1980)),
        ("--0322", Birthday(3, 22)),
        ("--03-22", Birthday(3, 22)),
        ("--0229", Birthday(2, 29)),
        ("1980-02-30", None),
        ("1980", None),
        ("circa 1800", None),
    ],
)
def test_birthdays(written: str, day: Birthday | None) -> None:
    text = f"BEGIN:VCARD\nVERSION:4.0\nFN:A\nBDAY:{written}\nEND:VCARD\n"
    [card] = read(text.encode()).cards
    assert card.birthday == day
    assert ("BDAY" in {line.name for line in card.lines}) == (day is None)


def test_what_holds_no_card_is_refused() -> None:
    with pytest.raises(FileUnreadable):
        read(b"name,phone\nAnn,1\n")
