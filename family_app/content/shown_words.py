"""All words of a content tree that a reader sees, each with the place it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from family_app.content.finding import Finding, KeyPath
from family_app.content.tree import Placed, Shelf, Tree
from family_app.domain.lesson import MythCard
from family_app.domain.phrase import GoodLine, Myth

_NOT_SHOWN = frozenset(
    (
        *("id", "kind", "lesson", "lessons", "lines", "name", "picture", "safety"),
        *("source", "sources", "start", "web", "word"),
    )
)
_OTHERS_SAY = ((Myth, "says"), (MythCard, "says"), (GoodLine, "instead"))
"""Fields that hold what people say, so that something better can be set beside it."""


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of a file; `said` where others say them, not we."""

    text: str = field(repr=False)
    placed: Placed[Any]
    path: KeyPath
    said: bool = False
    body_line: int = 0

    def finding(self, start: int, why: str, *, warning: bool) -> Finding:
        """A mistake at a place in these words, counted in characters from 0."""
        if not self.body_line:
            return self.placed.finding(self.path, why, warning=warning)
        line = self.body_line + self.text.count("\n", 0, start)
        severity: Any = "warning" if warning else "error"
        return Finding(self.placed.text.file, line, "body", why, severity)


def shown_words(tree: Tree) -> Iterator[Words]:
    """Everything but the titles of sources, which are as their authors wrote them."""
    for _, lesson in tree.lessons:
        yield from _texts(lesson, lesson.value.head, ())
        yield Words(lesson.value.body, lesson, (), body_line=lesson.value.body_line)
    shelves: tuple[Shelf[Any], ...] = (
        *(tree.modules, tree.terms, tree.situations, tree.myths, tree.programmes),
        *(tree.resources, tree.countries, tree.pictures, tree.templates, tree.prompts),
        *(tree.plans, tree.disclosure, tree.calm),
    )
    for shelf in shelves:
        for _, placed in shelf:
            yield from _texts(placed, placed.value, placed.at)


def _texts(
    placed: Placed[Any], value: object, path: KeyPath, said: bool = False
) -> Iterator[Words]:
    """Every text in a value, however deep; its fields are called as its keys are."""
    below = path[len(placed.at) :]
    if isinstance(value, str):
        yield Words(value, placed, below, said)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(placed, inner, (*path, key))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _texts(placed, inner, (*path, index), said)
    elif is_dataclass(value):
        for one in fields(value):
            if one.name not in _NOT_SHOWN:
                others = any(
                    isinstance(value, kind) and one.name == name for kind, name in _OTHERS_SAY
                )
                yield from _texts(placed, getattr(value, one.name), (*path, one.name), others)
