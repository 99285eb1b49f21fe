"""Which words of a line are looked up by the spelling check, and how they are written there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LEFT_ALONE = re.compile(
    r"`+[^`\n]*`+"  # code
    r"|\]\([^)\n]{0,2000}\)"  # where a link leads
    r"|(?:https?://|mailto:|www\.)\S+"
    r"|[^\s@]{1,64}@[^\s@]{1,255}"  # with limits: a long line without blanks must not take long
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
    ended = 0
    for found in _WORD.finditer(line):
        # Both go on to the right: what ended before this word is never looked at again.
        while ended < len(spared) and spared[ended][1] <= found.start():
            ended += 1
        word = found[0]
        if not _SHORTEST <= len(word) <= LONGEST or word.isupper() or _touches_digit(line, found):
            continue
        if ended < len(spared) and spared[ended][0] < found.end():
            continue
        yield PlacedWord(found.start(), len(word), plain_word(word))


def plain_word(word: str) -> str:
    """A word in small letters with the plain apostrophe."""
    return word.replace("’", "'").lower()


def _touches_digit(line: str, found: re.Match[str]) -> bool:
    start, end = found.span()
    before, after = line[max(0, start - 1) : start], line[end : end + 1]
    return before.isdigit() or after.isdigit() or before == "_" or after == "_"
