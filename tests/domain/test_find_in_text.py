"""Where words stand in a text."""

from __future__ import annotations

import unicodedata

import pytest

from family_app.domain.find_in_text import spans, word_spans


def pieces(text: str, found: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start : start + length] for start, length in found]


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Calm hands, calm voice", "calm", ["Calm", "calm"]),
        ("A café and a CAFE", "cafe", ["café", "CAFE"]),
        (unicodedata.normalize("NFD", "A café here"), "café", ["cafe\u0301"]),
        ("We don’t know. “Yes”", "don't", ["don’t"]),
        ("We don’t know. “Yes”", '"yes', ["“Yes"]),
        ("one two\nthree", "two   three", ["two\nthree"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("ask", "", []),
        ("ask", "   ", []),
        ("", "ask", []),
    ],
)
def test_a_phrase_is_found_as_typed(text: str, query: str, found: list[str]) -> None:
    assert pieces(text, spans(text, query)) == found


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Asking for one thing, and asked again", "ask thing", ["Asking", "thing", "asked"]),
        ("A basket", "ask", []),
        ("Naïve", "naiv", ["Naïve"]),
        ("anything", "?!", []),
    ],
)
def test_words_are_found_by_their_beginning(text: str, query: str, found: list[str]) -> None:
    assert pieces(text, word_spans(text, query)) == found
