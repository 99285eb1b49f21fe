"""The pieces of a lesson page, in reading order."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Running text as safe HTML: paragraphs, headings, lists."""

    html: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class StoryBlock:
    """A short story of a family."""

    html: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class TipBlock:
    """A small piece of advice."""

    html: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SafetyBlock:
    """What to mind so that nobody is harmed."""

    html: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class QuoteBlock:
    """Words someone said, set apart."""

    html: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PictureBlock:
    """The place of a drawing."""

    name: str


@dataclass(frozen=True, slots=True)
class TryBlock:
    """The place of an exercise."""

    exercise: str


@dataclass(frozen=True, slots=True)
class CheckBlock:
    """The place of a check; `number` counts from 1."""

    number: int


Block = (
    TextBlock
    | StoryBlock
    | TipBlock
    | SafetyBlock
    | QuoteBlock
    | PictureBlock
    | TryBlock
    | CheckBlock
)
