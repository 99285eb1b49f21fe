"""Where words stand in a text, whatever their accents, capitals and quotation marks."""

from __future__ import annotations

import re

from family_app.domain.snippet import fold, query_words

Span = tuple[int, int]
_TYPED = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " ", "\n": " "}
)
"""What is set in a text, and what a keyboard gives for it."""


def spans(text: str, query: str) -> tuple[Span, ...]:
    """Each place where `query` stands in `text` as typed, as (start, length) in characters."""
    wanted = " ".join(_plain(query).split())
    folded, places = _with_places(text)
    found = []
    at = folded.find(wanted) if wanted else -1
    while at >= 0:
        found.append(_span(places, at, at + len(wanted)))
        at = folded.find(wanted, at + len(wanted))
    return tuple(found)


def word_spans(text: str, query: str) -> tuple[Span, ...]:
    """Each word of `text` that a word of `query` begins, as (start, length) in characters."""
    words = query_words(query)
    if not words:
        return ()
    folded, places = _with_places(text)
    begun = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, words))})[^\W_]*")
    return tuple(_span(places, *match.span()) for match in begun.finditer(folded))


def _plain(text: str) -> str:
    return fold(text.translate(_TYPED))


def _with_places(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters and its end the place in the text."""
    folded = _plain(text)
    if len(folded) == len(text):
        return folded, list(range(len(text) + 1))
    kept = [place for place, character in enumerate(text) if _plain(character)]
    return folded, [*kept, len(text)]


def _span(places: list[int], start: int, end: int) -> Span:
    # An accent that stands after its letter belongs to the word.
    return places[start], places[end] - places[start]
