"""Which words of a line are looked up by the spelling check, and how they are written there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LEFT_ALONE = re.compile(
    r"`+[^`\n]*`+"  # code
    r"|\]\([^)\n]*\)"  # where a link leads
    r"|(?:https?://|mailto:|www\.)\S+"
    r"|\S+@\S+\.\w+"
    r"|(?<![\w&/])[#@][\w-]+"  # tags and names
)
LONGEST = 40
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word to look up, as a dictionary has it, and where it stands in its line."""

    start: int
    length: int
    plain: str


def words_of(line: str) -> Iterator[PlacedWord]:
    """The words of a line of Markdown; names in capitals, numbers and addresses are none."""
    spared = [found.span() for found in _LEFT_ALONE.finditer(line)]
    for found in _WORD.finditer(line):
        word = found[0]
        if not _SHORTEST <= len(word) <= LONGEST or word.isupper() or _touches_digit(line, found):
            continue
        if any(start < found.end() and found.start() < end for start, end in spared):
            continue
        yield PlacedWord(found.start(), len(word), plain_word(word))


def plain_word(word: str) -> str:
    """A word in small letters with the plain apostrophe."""
    return word.replace("’", "'").lower()


def _touches_digit(line: str, found: re.Match[str]) -> bool:
    before, after = line[: found.start()][-1:], line[found.end() :][:1]
    return before.isdigit() or after.isdigit() or before == "_" or after == "_"
