"""What differs between two versions of a text, in pieces that can be shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_MOST_WORDS = 2_000  # a longer changed stretch is shown whole: comparing grows with the square


class Side(StrEnum):
    """Where a piece stands: in both versions, only in the earlier, or only in the later one."""

    BOTH = "both"
    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and where it stands."""

    side: Side
    text: str = field(repr=False)


def compared(earlier: str, later: str) -> tuple[Piece, ...]:
    """The two texts woven into one: all pieces but LATER make the earlier one, and so on.

    Lines are matched first, then words within the lines that differ.
    """
    pieces: list[Piece] = []
    for piece in _by_lines(earlier, later):
        if pieces and pieces[-1].side is piece.side:
            pieces[-1] = Piece(piece.side, pieces[-1].text + piece.text)
        elif piece.text:
            pieces.append(piece)
    return tuple(pieces)


def _by_lines(earlier: str, later: str) -> Iterator[Piece]:
    old, new = _lines(earlier), _lines(later)
    for tag, old_from, old_to, new_from, new_to in _steps(old, new):
        before, after = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        if tag == "equal":
            yield Piece(Side.BOTH, before)
        else:
            yield from _by_words(before, after)


def _by_words(earlier: str, later: str) -> Iterator[Piece]:
    old, new = _WORDS.findall(earlier), _WORDS.findall(later)
    if len(old) > _MOST_WORDS or len(new) > _MOST_WORDS:
        yield Piece(Side.EARLIER, earlier)
        yield Piece(Side.LATER, later)
        return
    for tag, old_from, old_to, new_from, new_to in _steps(old, new):
        if tag == "equal":
            yield Piece(Side.BOTH, "".join(old[old_from:old_to]))
        else:
            yield Piece(Side.EARLIER, "".join(old[old_from:old_to]))
            yield Piece(Side.LATER, "".join(new[new_from:new_to]))


def _lines(text: str) -> list[str]:
    """Lines with their ends; only a line feed ends one, as in the editor."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _steps(old: Sequence[str], new: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
