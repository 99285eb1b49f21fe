"""The piece of a text around found words, and where those words stand in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

ELLIPSIS = "…"
_WORD = re.compile(r"[^\W_]+")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A line of text; `marks` are (start, length) of the found words in it."""

    text: str = field(repr=False)
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase looked for, as typed and as folded words.

    With `begins` the last word may be a beginning.
    """

    text: str = field(repr=False)
    words: tuple[str, ...] = field(repr=False)
    begins: bool = False


class _Folds(dict[int, str]):
    """For `str.translate`: a letter without its accent, in lower case; a bare accent is nothing."""

    def __missing__(self, code: int) -> str:
        letters = [c for c in unicodedata.normalize("NFD", chr(code)) if not _is_accent(c)]
        folded = "".join(letters[:1]).lower()[:1]
        self[code] = folded
        return folded


def _is_accent(character: str) -> bool:
    return unicodedata.category(character) == "Mn"


_FOLDS = _Folds()


def fold(text: str) -> str:
    """The text as the search sees it: "Café" -> "cafe". One character for each, accents none."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


def query_words(query: str) -> tuple[str, ...]:
    """The folded words of what someone typed to search for."""
    return tuple(_WORD.findall(fold(query)))


def opening(text: str, length: int = 140) -> str:
    """The first `length` characters as one line, cut between words where that is possible."""
    return _cut(" ".join(text[: length * 3].split()), length)


def snippet(text: str, terms: Iterable[Term], length: int = 140) -> Snippet:
    """One line of at most about `length` characters around the first found word.

    Args:
        text: what was searched.
        terms: what was looked for.
        length: how many characters to show, without the ellipses.

    Returns:
        The opening of the text without marks when no word is in it.
    """
    found = _finder(terms)
    first = _first(text, found) if found else None
    if found is None or first is None:
        return Snippet(opening(text, length))
    start = max(0, first - length // 3)
    if start:
        start = _after_space(text, start, first)
    piece = " ".join(text[start : start + length * 2].split())
    shown = _cut(piece, length, more=start + length * 2 < len(text))
    if start:
        shown = f"{ELLIPSIS} {shown}"
    return Snippet(shown, _marks(shown, found))


def _finder(terms: Iterable[Term]) -> re.Pattern[str] | None:
    """What finds any of these in a folded text; none where nothing is looked for."""
    # A phrase before the words that are in it.
    ordered = sorted(set(terms), key=lambda term: len(term.words), reverse=True)
    kinds = [
        r"[\W_]+".join(map(re.escape, term.words)) + (r"[^\W_]*" if term.begins else r"(?![^\W_])")
        for term in ordered
        if term.words
    ]
    return re.compile(f"(?<![^\\W_])(?:{'|'.join(kinds)})") if kinds else None


def _folded(text: str) -> tuple[str, list[int] | None]:
    """The folded text, and for each of its characters the place in the text if they differ."""
    folded = fold(text)
    if len(folded) == len(text):
        return folded, None
    return folded, [index for index, character in enumerate(text) if fold(character)]


def _first(text: str, found: re.Pattern[str]) -> int | None:
    folded, places = _folded(text)
    match = found.search(folded)
    if match is None:
        return None
    return places[match.start()] if places else match.start()


def _marks(text: str, found: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    folded, places = _folded(text)
    marks = []
    for match in found.finditer(folded):
        start, end = match.span()
        if places:
            # An accent that stands after its letter belongs to the word.
            start, end = places[start], places[end] if end < len(places) else len(text)
        marks.append((start, len(text[start:end].rstrip())))
    return tuple(marks)


def _after_space(text: str, start: int, before: int) -> int:
    space = _SPACES.search(text, start, before)
    return space.end() if space else start


def _cut(line: str, length: int, *, more: bool = False) -> str:
    if len(line) <= length:
        return f"{line}{ELLIPSIS}" if more else line
    space = line.rfind(" ", length // 2, length)
    return line[: space if space > 0 else length].rstrip() + ELLIPSIS
