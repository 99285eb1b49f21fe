"""The calm page: a slow breath, a look around, and a way on."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.domain.lesson import CalmStep


@dataclass(frozen=True, slots=True)
class LookAround:
    """Things to name in the room."""

    title: str
    intro: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """The way on from the page; Markdown with one link."""

    text: str


@dataclass(frozen=True, slots=True)
class CalmPage:
    """Words and timing of the calm page; breaths are in whole seconds."""

    title: str
    intro: str
    step: tuple[CalmStep, ...]
    breathe_in: int
    breathe_out: int
    rounds: int
    breathe_in_word: str
    breathe_out_word: str
    again: str
    note: str
    source: str
    look_around: LookAround
    closing: Closing
