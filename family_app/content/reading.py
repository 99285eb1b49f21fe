"""How hard a text is to read: its sentences, its words, and the school grade they ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from family_app.content.markdown import tokens

_END = re.compile(r"[.!?…]+[\"”’)*\]]*(?=\s+[\"“‘(\[]*[A-Z0-9])")
_SHORT_FORM = re.compile(r"(?:\b(?:Dr|Mr|Mrs|Ms|St|Prof|vs|e\.g|i\.e|No)|\b[A-Z])\.$")
_WORD = re.compile(r"[^\W_]+(?:['’\-‑][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence and the line it begins on, counted from 0."""

    text: str = field(repr=False)
    line: int = 0


def body_sentences(body: str) -> Iterator[Sentence]:
    """The sentences of a lesson body: paragraphs and list items, without headings."""
    heading = False
    for token in tokens(body):
        if token.type in ("heading_open", "heading_close"):
            heading = token.type == "heading_open"
        elif token.type == "inline" and not heading:
            yield from sentences(_shown(token), token.map[0] if token.map else 0)


def sentences(text: str, first_line: int = 0) -> Iterator[Sentence]:
    """The sentences of a plain text; a line break ends none."""
    start = 0
    for match in (*_END.finditer(text), None):
        end = match.end() if match else len(text)
        piece = text[start:end].strip()
        if match and _SHORT_FORM.search(piece):
            continue
        if words(piece):
            before = text[:start] + text[start:end][: -len(text[start:end].lstrip())]
            yield Sentence(" ".join(piece.split()), first_line + before.count("\n"))
        start = end


def words(text: str) -> list[str]:
    """The words of a text; a word with a hyphen or an apostrophe is one."""
    return _WORD.findall(text)


def grade(some: Sequence[Sentence]) -> float:
    """The US school grade that some sentences ask for; 0 where there are none.

    The Flesch-Kincaid formula: Kincaid, J. P., Fishburne, R. P., Rogers, R. L. and Chissom, B. S.
    (1975), "Derivation of new readability formulas for Navy enlisted personnel", Research Branch
    Report 8-75. It is made for English, and rough below a hundred words.
    """
    every = [word for one in some for word in words(one.text)]
    if not every:
        return 0.0
    spoken = sum(_syllables(word) for word in every)
    return 0.39 * len(every) / len(some) + 11.8 * spoken / len(every) - 15.59


def _syllables(word: str) -> int:
    """At least one: the library gives none for figures, which are as short as they are written."""
    import syllapy  # type: ignore[import-untyped]

    count: int = syllapy.count(word.replace("’", "'").replace("‑", "-").removesuffix("'s"))
    return max(count, 1)


def _shown(token: Token) -> str:
    """What a reader sees of an inline token, line ends kept."""
    pieces = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            pieces.append("\n")
        elif child.type in ("text", "text_special", "code_inline"):
            pieces.append(child.content)
    return "".join(pieces)
