"""What a person filled into a lesson's exercises, and the text some answers join into."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from family_app.domain.ids import LessonId

AnswerValue = str | int | tuple[str, ...] | tuple[tuple[str, ...], ...]
"""Text and choice: str; scale: int; choices, checklist, sort: strings; table: rows of strings;
person: the person's uid as str."""


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """Which field of which exercise of which lesson."""

    lesson: LessonId
    exercise: str
    field: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer, with the lesson revision it was given to."""

    key: AnswerKey
    revision: int
    value: AnswerValue = field(repr=False)


@dataclass(frozen=True, slots=True)
class LessonProgress:
    """How far someone is in a lesson; `position` is 0.0 at the top and 1.0 at the end."""

    lesson: LessonId
    position: float = 0.0
    done: bool = False


_SLOT = re.compile(r"\{([a-z0-9-]+)\}")


def join_answers(template: str, words: Mapping[str, str]) -> str:
    """Fill `{field-id}` slots; a slot without an answer becomes an ellipsis."""
    return _SLOT.sub(lambda match: words.get(match.group(1), "").strip() or "…", template)
