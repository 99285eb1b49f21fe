"""A TOML content file of any kind: typed values, or findings that name a line."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from family_app.content.calm import CalmPage
from family_app.content.finding import Finding
from family_app.content.front_matter import split_front_matter
from family_app.content.overlay import Overlay
from family_app.content.reader import Reader
from family_app.content.schema import Text
from family_app.domain.lesson import LessonHead, Module, Picture, Programme, Source, Term
from family_app.domain.phrase import Myth, Situation
from family_app.domain.resource import Country, Disclosure, Resource
from tests.content.small_tree import FILES
from tests.fuzz.target import Target

_ROOT = Path("/content/en")
_KINDS: tuple[type[Any], ...] = (
    LessonHead, Module, Source, Term, Situation, Myth, Programme, Country, Picture, Disclosure,
    CalmPage, Resource,
)  # fmt: skip


def read(raw: bytes) -> None:
    """The first byte says which kind of file it is."""
    kind = _KINDS[raw[0] % len(_KINDS)] if raw else _KINDS[0]
    toml = raw[1:].decode(errors="replace")
    text = Text(_ROOT, _ROOT / "file.toml", toml)
    table = text.table()
    if isinstance(table, Finding):
        _expect_a_place(table, toml)
        return
    reader = Reader(Overlay((), ()))
    rows = [(table, ())] + [
        (row, (name, at))
        for name, value in table.items()
        if isinstance(value, list)
        for at, row in enumerate(value)
    ]
    for row, at in rows[:20]:
        value = reader.value(row, kind, text, at)
        assert value is None or dataclasses.is_dataclass(value)
    for finding in reader.findings:
        _expect_a_place(finding, toml)


def _expect_a_place(finding: Finding, toml: str) -> None:
    assert finding.why
    assert finding.where
    assert 0 <= finding.line <= toml.count("\n") + 2


def seeds() -> Iterator[bytes]:
    for number, kind in enumerate(_KINDS):
        for name, text in FILES.items():
            if name.endswith((f"{kind.__name__.lower()}.toml", "us.toml", "sources.toml")):
                yield bytes((number,)) + text.encode()
    for number, name in enumerate(FILES):
        head = FILES[name]
        if name.endswith(".md"):
            head = split_front_matter(head).head
        yield bytes((number % len(_KINDS),)) + head.encode()


TARGET = Target(
    "content-toml",
    read,
    seeds,
    words=("[[entry]]\n", "[a.b]\n", '"""', "'''", " = ", "1979-05-27T07:32:00Z", "inf", "{"),
    longest=3000,
    share=5,
)
