"""A small thing to do with a person, shown on Today until it is done."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from family_app.domain.ids import LessonId, PersonId, ReminderId


@dataclass(frozen=True, slots=True)
class Reminder:
    """What I mean to ask, tell or do with someone, and the lesson it came from."""

    uid: ReminderId
    person: PersonId | None
    lesson: LessonId | None
    text: str = field(repr=False)
    made_on: date = date.min
    done_at: datetime | None = None
