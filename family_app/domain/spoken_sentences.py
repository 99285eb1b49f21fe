"""A text cut into what one says in one breath: its sentences and lines."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？]+[」』”’]*")
_SHORTENED = frozenset({"dr", "mr", "mrs", "ms", "st", "prof"})


def spoken_sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text`, in order and without blanks around them; a line ends one too.

    The full stop of "Dr." or of an initial ends nothing, and what has no letter is not said.
    """
    found: list[str] = []
    for line in text.splitlines():
        start = 0
        for end in _END.finditer(line):
            if not _is_shortened(line[start : end.start()], end.group()):
                found.append(line[start : end.end()])
                start = end.end()
        found.append(line[start:])
    return tuple(raw.strip() for raw in found if any(letter.isalnum() for letter in raw))


def _is_shortened(before: str, end: str) -> bool:
    if end != ".":
        return False
    word = before.rsplit(maxsplit=1)[-1] if before.split() else ""
    return word.lower() in _SHORTENED or (len(word) == 1 and word.isupper() and word != "I")


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where each of the `spoken_sentences` of `text` stands in it: start and length."""
    found: list[tuple[int, int]] = []
    at = 0
    for sentence in spoken_sentences(text):
        start = text.index(sentence, at)
        found.append((start, len(sentence)))
        at = start + len(sentence)
    return tuple(found)
