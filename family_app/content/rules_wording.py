"""Words that wound: the list says which, what to write instead, and where they may be quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from family_app.content.finding import Finding
from family_app.content.overlay import Overlay
from family_app.content.reader import Reader
from family_app.content.shown_words import Words, shown_words
from family_app.content.tree import Tree

FILE = "wording.toml"

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|(?<!\*)\*[^*\n]+\*(?!\*)")
_TARGET = re.compile(r"\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Avoid:
    """Words not to use, and better ones.

    `quoted` ones may stand between quotation marks, where a lesson tells what somebody said;
    a `warning` may be right in some places.
    """

    words: tuple[str, ...]
    better: str
    quoted: bool = False
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """The list of one language; `names` of groups and laws may hold any of the words."""

    avoid: tuple[Avoid, ...]
    names: tuple[str, ...] = ()


def wording_findings(tree: Tree, overlay: Overlay) -> Iterator[Finding]:
    """Every wounding word that a reader would see, judged by the list of its language."""
    reader = Reader(overlay)
    lists: dict[str, Wording] = {}
    for text, table in reader.tables(FILE):
        wording = reader.value(table, Wording, text)
        if wording is not None:
            lists.setdefault(text.root.name, wording)
    yield from reader.findings
    rules = {language: _Rules(wording) for language, wording in lists.items()}
    for words in shown_words(tree):
        judge = rules.get(words.placed.text.root.name)
        if judge is not None:
            yield from judge.findings(words)


class _Rules:
    """The list of one language, ready to be held against texts."""

    def __init__(self, wording: Wording) -> None:
        self._names = _any_of(wording.names)
        self._avoid = tuple((_any_of(one.words), one) for one in wording.avoid)

    def findings(self, words: Words) -> Iterator[Finding]:
        """Every word of the list in a text, but for names and, where allowed, quotations."""
        ours = _blank(self._names, _blank(_TARGET, words.text))
        told = "" if words.said else _blank(_QUOTED, ours)
        for pattern, one in self._avoid:
            for match in pattern.finditer(told if one.quoted else ours):
                why = f"“{match.group()}” can wound or mislead. Better: {one.better}."
                yield words.finding(match.start(), why, warning=one.warning)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words as a whole, in any case and across line ends; nothing where none are."""
    every = (r"\s+".join(map(re.escape, word.split())) for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(every) or '(?!)'})(?!\w)", re.IGNORECASE)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    """The text with spaces for what fits, so that places and lines stay."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
