"""The language of the search field: what it reads, and that nothing typed is an error."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.domain.query import MOST_TERMS, Query, parse

TODAY = date(2026, 11, 23)
KEYS = ("tag:", "person:", "before:", "after:", "on:", "has:", "2024", "-05", "today", "9999")
MARKS = ('"', "-", ":", "*", " ", "“", "”", "\0", "\ud800", "（", "word", "café", "Größe")
PIECES = st.sampled_from(KEYS + MARKS)
TYPED = st.lists(PIECES | st.text(max_size=4), max_size=12).map("".join)


def read(text: str) -> Query:
    return parse(text, TODAY)


def words(text: str) -> list[tuple[str, bool]]:
    return [(term.text, term.begins) for term in read(text).terms]


def test_the_last_word_may_be_a_beginning() -> None:
    assert words("calm even") == [("calm", False), ("even", True)]
    assert words("meet -argument tag:home") == [("meet", True)]
    assert words("gar* walk") == [("gar*", True), ("walk", True)]


def test_a_phrase_keeps_together_and_is_whole_once_it_is_closed() -> None:
    assert words('rain "in the garden"') == [("rain", False), ("in the garden", False)]
    assert words('"in the gar') == [("in the gar", True)]
    assert words("“in the garden”") == [("in the garden", False)]


def test_a_minus_before_a_word_leaves_out() -> None:
    query = read('walk -rain -"bad news" well-kept - 2')
    assert [term.text for term in query.without] == ["rain", "bad news"]
    assert [term.text for term in query.terms] == ["walk", "well-kept", "2"]


def test_filters_by_name_may_be_quoted_and_left_out() -> None:
    query = read('tag:home -tag:work person:"Rosa Silva" -persona:Tom etiqueta:paz')
    assert (query.tags, query.without_tags) == (("home", "paz"), ("work",))
    assert (query.people, query.without_people) == (("Rosa Silva",), ("Tom",))
    assert query.narrows
    assert not query.terms


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("before:2024", None, date(2023, 12, 31)),
        ("after:2024", date(2025, 1, 1), None),
        ("on:2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("on:17.5.2024", date(2024, 5, 17), date(2024, 5, 17)),
        ("in:2024-05", date(2024, 5, 1), date(2024, 5, 31)),
        ("on:yesterday", date(2026, 11, 22), date(2026, 11, 22)),
        ('on:"May 2024"', date(2024, 5, 1), date(2024, 5, 31)),
        ("después:2023 antes:2025", date(2024, 1, 1), date(2024, 12, 31)),
        ("after:2020 after:2022", date(2023, 1, 1), None),
        ("after:9999", None, None),
    ],
)
def test_days(typed: str, first: date | None, last: date | None) -> None:
    query = read(typed)
    assert (query.first, query.last) == (first, last)


def test_stars_and_pictures() -> None:
    query = read("is:starred -has:photos")
    assert (query.starred, query.pictures) == (True, False)


@pytest.mark.parametrize("typed", ["before:20", "on:5/6/2024", "has:time", "-before:2024"])
def test_what_says_nothing_yet_narrows_nothing_and_is_told(typed: str) -> None:
    query = read(f"{typed} walk")
    assert query.unclear == (typed,)
    assert not query.narrows
    assert [term.text for term in query.terms] == ["walk"]


def test_what_only_looks_like_a_filter_is_looked_for() -> None:
    assert words("note:soup https://example.org/a 12:30 tag:") == [
        ("note:soup", False),
        ("https://example.org/a", False),
        ("12:30", True),
    ]


def test_nothing_is_asked_by_blanks_and_marks() -> None:
    for typed in ("", "  ", "-", '""', "—", "tag:", "*", '-"'):
        assert read(typed).is_blank


def test_of_a_pasted_page_the_first_words_are_looked_for() -> None:
    assert len(read("word " * 9000).terms) == MOST_TERMS


@given(TYPED | st.text())
def test_every_text_is_a_query(text: str) -> None:
    query = read(text)
    for term in (*query.terms, *query.without):
        assert term.words
        assert '"' not in term.text
    assert read(text) == query


@given(st.lists(st.text("abcdefé", min_size=1, max_size=6), min_size=1, max_size=8))
def test_plain_words_are_themselves(plain: list[str]) -> None:
    assert [text for text, _ in words(" ".join(plain))] == plain
