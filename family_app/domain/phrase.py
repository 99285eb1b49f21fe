"""Sentences to borrow, and sentences people believe."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GoodLine:
    """Something that can be said, in place of what, and what to mind with it."""

    id: str
    says: str
    instead: str = ""
    note: str = ""
    lesson: str = ""


@dataclass(frozen=True, slots=True)
class Situation:
    """A moment in which words are hard to find, and lines for it in the order shown."""

    id: str
    title: str
    line: tuple[GoodLine, ...]


@dataclass(frozen=True, slots=True)
class Myth:
    """A sentence people say, whether it is a fact, and why."""

    id: str
    says: str
    fact: bool
    explain: str
    sources: tuple[str, ...] = ()
    lesson: str = ""
