"""Everything a space holds beside its pictures, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.domain.answers import Answer, LessonProgress, Sitting
from family_app.domain.bookmark import Bookmark
from family_app.domain.check_in import CheckIn
from family_app.domain.kept_card import KeptCard
from family_app.domain.meeting import Meeting, MeetingNote
from family_app.domain.person import Person, Touch
from family_app.domain.plan import PlanItem
from family_app.domain.reminder import Reminder
from family_app.domain.resource_note import ResourceNote
from family_app.domain.revision import Revision
from family_app.domain.space_settings import SpaceSettings


@dataclass(frozen=True, slots=True)
class SpaceContents:
    """What is not in the trash, in a stable order; journal pages stand in the book.

    Empty where only some pages were meant.
    """

    people: tuple[Person, ...] = ()
    cards: tuple[KeptCard, ...] = ()
    touches: tuple[Touch, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    meeting_notes: tuple[MeetingNote, ...] = ()
    answers: tuple[Answer, ...] = ()
    earlier_answers: tuple[Sitting, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    progress: tuple[LessonProgress, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()
    plan: tuple[PlanItem, ...] = ()
    resource_notes: tuple[ResourceNote, ...] = ()
    revisions: tuple[Revision, ...] = ()
    words: tuple[str, ...] = ()
    settings: SpaceSettings | None = None
