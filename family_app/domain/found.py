"""What a search found, grouped by kind, in the order it is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from family_app.domain.answers import AnswerKey
from family_app.domain.entry import EntryRow


class HitKind(StrEnum):
    """What can be found, best kinds first."""

    PAGE = "page"
    PERSON = "person"
    MEETING = "meeting"
    ANSWER = "answer"
    BOOKMARK = "bookmark"
    LESSON = "lesson"
    LINE = "line"
    TERM = "term"
    MYTH = "myth"
    FACT = "fact"
    RESOURCE = "resource"


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found; `marks` are (start, length) of found words in `snippet`.

    `asked` says which question an answer was given to, and `kept_apart` that its lesson does not
    show it any more: it is of an earlier sitting, or the question is gone.

    `spot` is where in the thing it was found: of a bookmark in a lesson, the bookmark's uid.
    """

    kind: HitKind
    id: str
    title: str = field(repr=False)
    snippet: str = field(default="", repr=False)
    day: date | None = None
    marks: tuple[tuple[int, int], ...] = ()
    asked: AnswerKey | None = field(default=None, compare=False)
    kept_apart: bool = field(default=False, compare=False)
    spot: str = ""


@dataclass(frozen=True, slots=True)
class EntryHits:
    """Journal pages that match: how many in all, and the rows shown."""

    total: int
    rows: tuple[EntryRow, ...]
