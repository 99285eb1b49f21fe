"""A journal page, what an editor sends of it, and its row in a list."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from family_app.domain.ids import EntryId, LessonId, PersonId


@dataclass(frozen=True, slots=True)
class Draft:
    """What the editor holds of one page; `number` counts up with each save of that page.

    `day` is the local calendar date and the truth; `time` is "hh:mm" or none; `zone` an IANA
    name or none. `strain` and `hope` are 0 to 10 or none, as on that page. `quiet` says whether
    "on this day" leaves the page out; none leaves it to the people on it. Text never shows in a
    repr.
    """

    uid: EntryId
    number: int
    day: date
    time: str | None = None
    zone: str | None = None
    title: str = field(default="", repr=False)
    body: str = field(default="", repr=False)
    tags: tuple[str, ...] = field(default=(), repr=False)
    people: tuple[PersonId, ...] = ()
    lessons: tuple[LessonId, ...] = ()
    starred: bool = False
    strain: int | None = None
    hope: int | None = None
    quiet: bool | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A journal page as stored: Markdown byte for byte as typed."""

    uid: EntryId
    draft_number: int
    day: date
    time: str | None
    zone: str | None
    title: str = field(repr=False)
    body: str = field(repr=False)
    tags: tuple[str, ...] = field(repr=False)
    people: tuple[PersonId, ...]
    lessons: tuple[LessonId, ...]
    created_at: datetime
    updated_at: datetime
    starred: bool = False
    strain: int | None = None
    hope: int | None = None
    quiet: bool | None = None

    def draft(self) -> Draft:
        """The next draft of this page, ready for an editor."""
        return Draft(
            uid=self.uid,
            number=self.draft_number + 1,
            day=self.day,
            time=self.time,
            zone=self.zone,
            title=self.title,
            body=self.body,
            tags=self.tags,
            people=self.people,
            lessons=self.lessons,
            starred=self.starred,
            strain=self.strain,
            hope=self.hope,
            quiet=self.quiet,
        )


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A page as a list shows it; `marks` are (start, length) of found words in `snippet`."""

    uid: EntryId
    day: date
    time: str | None
    title: str = field(repr=False)
    snippet: str = field(repr=False)
    has_lesson: bool = False
    marks: tuple[tuple[int, int], ...] = ()
    starred: bool = False
    has_picture: bool = False
