"""What a person filled into a lesson's exercises, and the text some answers join into."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from family_app.domain.ids import LessonId

AnswerValue = str | int | tuple[str, ...] | tuple[tuple[str, ...], ...]
"""Text and choice: str; scale: int; choices, checklist, sort: strings; table, week, sentences:
rows of strings; person: the person's uid as str; rings: uids; chain and ratings: one string for
each link or option, "" where none was given; cards: "fact", "myth" or "" for each card.
Breathing asks nothing."""


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """Which field of which exercise of which lesson."""

    lesson: LessonId
    exercise: str
    field: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, with the lesson revision it was given to, and when it last changed (UTC)."""

    key: AnswerKey
    revision: int
    value: AnswerValue = field(repr=False)
    at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Sitting:
    """Answers to an exercise that were put aside together, to be given anew."""

    uid: str
    lesson: LessonId
    exercise: str
    put_aside_on: date
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class LessonProgress:
    """How far someone is in a lesson; `position` is 0.0 at the top and 1.0 at the end.

    `revision` is the one last read, 0 where that is not known. `left_for_now` says that it did
    not feel safe to go on. `touched_at` is when any of this last changed.
    """

    lesson: LessonId
    position: float = 0.0
    done: bool = False
    revision: int = 0
    left_for_now: bool = False
    touched_at: datetime | None = field(default=None, compare=False)

    def is_before(self, revision: int) -> bool:
        """Whether the lesson was read before it came to this revision."""
        return 0 < self.revision < revision


_SLOT = re.compile(r"\{([a-z0-9-]+)\}(?=([.!?])?)")


def join_answers(template: str, words: Mapping[str, str]) -> str:
    """Fill the `{field-id}` slots of `template`.

    A line whose slots are all empty falls away; in any other an empty slot becomes an ellipsis.
    Where nothing at all is filled in, the text is empty. An answer that ends like the sentence
    it stands in does not end it twice.
    """
    lines = [_filled(line, words) for line in template.strip().splitlines()]
    if all(line is None or not filled for line, filled in lines):
        return ""
    kept = "\n".join(line for line, _ in lines if line is not None)
    return re.sub(r"\n{3,}", "\n\n", kept).strip()


def _filled(line: str, words: Mapping[str, str]) -> tuple[str | None, bool]:
    """The line as it is to stand, or none, and whether any answer went into it."""
    slots = [match.group(1) for match in _SLOT.finditer(line)]
    given = any(words.get(slot, "").strip() for slot in slots)
    if slots and not given:
        return None, False

    def fill(match: re.Match[str]) -> str:
        word = words.get(match.group(1), "").strip()
        return (word.removesuffix(match.group(2)) if match.group(2) else word) or "…"

    return _SLOT.sub(fill, line).rstrip(), given
