"""Which journal pages to list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from family_app.domain.ids import LessonId, PersonId
from family_app.domain.query import EVERYTHING, Query


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """What pages must have, all of it; what is none or false does not matter.

    `first` and `last` are days, both with them. `returning` is a day whose date in earlier years
    is wanted, without the pages that are to stay quiet then. `typed` is what the search says.
    """

    month: tuple[int, int] | None = None
    day: date | None = None
    person: PersonId | None = None
    lesson: LessonId | None = None
    tag: str | None = None
    first: date | None = None
    last: date | None = None
    starred: bool = False
    pictures: bool = False
    returning: date | None = None
    typed: Query = EVERYTHING
