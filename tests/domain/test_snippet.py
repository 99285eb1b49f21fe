from __future__ import annotations

import unicodedata
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from family_app.domain.query import parse
from family_app.domain.snippet import fold, opening, snippet

LONG = "We sat in the kitchen and talked. " * 20 + "At the café we felt calm. " + "Then home. " * 40


def marked(text: str, query: str) -> list[str]:
    found = snippet(text, parse(query, date(2026, 1, 1)).terms)
    return [found.text[start : start + length] for start, length in found.marks]


def test_accents_and_capitals_do_not_matter() -> None:
    assert marked(LONG, "CAFE") == ["café"]
    assert marked("Cafe\u0301 at noon", "café") == ["Cafe\u0301"]
    assert marked("the cafe at noon", "Cafe\u0301") == ["cafe"]


def test_the_piece_is_around_the_found_word() -> None:
    piece = snippet(LONG, parse("cafe", date(2026, 1, 1)).terms)
    assert piece.text.startswith("… ")
    assert piece.text.endswith("…")
    assert len(piece.text) <= 145


def test_only_the_last_word_is_a_beginning() -> None:
    assert marked("calm calmer calmest", "calm calme") == ["calm", "calmer", "calmest"]
    assert marked("calm calmer", "calm x") == ["calm"]
    assert marked("uncalm", "calm") == []


def test_without_a_found_word_the_opening_is_shown() -> None:
    assert (
        snippet("One\n\ntwo  three", parse("four", date(2026, 1, 1)).terms).text == "One two three"
    )
    assert snippet("One", ()).marks == ()


def test_an_opening_is_cut_between_words() -> None:
    assert opening("word " * 50, 22) == "word word word word…"
    assert opening("x" * 50, 10) == "x" * 10 + "…"


@given(st.text(), st.text())
def test_marks_lie_in_the_text_and_cover_something(text: str, query: str) -> None:
    found = snippet(text, parse(query, date(2026, 1, 1)).terms)
    end = 0
    for start, length in found.marks:
        assert length > 0
        assert end <= start
        end = start + length
        assert end <= len(found.text)
    assert "\n" not in found.text


@given(st.lists(st.sampled_from(["we", "sat", "café", "Zoë", "naïve"]), min_size=1, max_size=80))
def test_every_word_of_a_text_is_found_in_it(words: list[str]) -> None:
    text = " ".join(words)
    for word in set(words):
        plain = "".join(c for c in unicodedata.normalize("NFD", word) if c.isascii()).lower()
        assert marked(text, plain)
        assert all(fold(one).startswith(plain) for one in marked(text, plain))
