"""What the Learn page reads: how far someone is, and all that belongs to one lesson."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.answers import Answer, AnswerKey, LessonProgress
from family_app.domain.bookmark import Bookmark
from family_app.domain.entry import EntryRow
from family_app.domain.ids import LessonId, PersonId, ReminderId
from family_app.domain.lesson import Lesson
from family_app.domain.next_step import NextStep
from family_app.domain.path import PathState
from family_app.domain.person import MemberKind, Person
from family_app.domain.safety_gate import Gate, GateKept

if TYPE_CHECKING:
    from family_app.content.library import Library
    from family_app.storage.uow import UnitOfWork

_SUGGESTIONS = 3
_PAGES = 20


@dataclass(frozen=True, slots=True)
class CatalogueFacts:
    """What the overview shows beside the content itself."""

    progress: dict[LessonId, LessonProgress]
    step: NextStep
    programme: str
    gates: dict[str, Gate]


@dataclass(frozen=True, slots=True)
class LessonFacts:
    """What belongs to one lesson in this space. `asked` are open reminders by person.

    `earlier` are the exercises that were done before and put aside.
    """

    lesson: LessonId
    progress: LessonProgress
    answers: dict[AnswerKey, Answer] = field(repr=False)
    people: tuple[Person, ...] = field(repr=False)
    suggested: tuple[Person, ...] = field(repr=False)
    asked: dict[PersonId, ReminderId] = field(repr=False)
    pages: tuple[EntryRow, ...] = field(repr=False)
    bookmarks: tuple[Bookmark, ...] = field(default=(), repr=False)
    gate: Gate = Gate.OPEN
    gate_kept: GateKept | None = None
    country: str = ""
    keep_safety_answers: bool = False
    earlier: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PathFacts:
    """Where someone is on a path, and the country whose lines to show."""

    state: PathState | None
    country: str


def read_path(uow: UnitOfWork, library: Library, programme: str, today: date) -> PathFacts:
    """The state of one path; none where there is no such path."""
    from family_app.services.paths import path_state
    from family_app.services.settings import space_settings

    state = path_state(uow, library, programme, today)
    return PathFacts(state, space_settings(uow).country)


def read_catalogue(uow: UnitOfWork, library: Library, today: date) -> CatalogueFacts:
    """The state of every lesson, the next step, the path chosen, and the gate of each module."""
    from family_app.services.lessons import progress
    from family_app.services.safety_gate import module_gate
    from family_app.services.settings import space_settings
    from family_app.services.today import next_step

    return CatalogueFacts(
        progress=progress(uow),
        step=next_step(uow, library),
        programme=space_settings(uow).programme or "",
        gates={one.id: module_gate(uow, library, one, today) for one in library.modules},
    )


def read_lesson(uow: UnitOfWork, library: Library, lesson: Lesson, today: date) -> LessonFacts:
    """Answers, people and pages of one lesson, and how it stands to the safety check."""
    from family_app.services import bookmarks, circle, journal, lessons, safety_gate
    from family_app.services.settings import space_settings

    settings = space_settings(uow)
    return LessonFacts(
        lesson=lesson.id,
        progress=lessons.progress(uow).get(lesson.id, LessonProgress(lesson.id)),
        answers=lessons.answers(uow, lesson.id),
        people=circle.people(uow),
        suggested=_suggested(uow, lesson, today),
        asked=_asked(uow, lesson),
        pages=journal.entry_rows(uow, lesson=lesson.id, limit=_PAGES),
        bookmarks=bookmarks.bookmarks(uow, lesson.id),
        gate=safety_gate.gate(uow, library, lesson, today),
        gate_kept=safety_gate.gate_kept(uow),
        country=settings.country,
        keep_safety_answers=settings.keep_safety_answers,
        earlier=frozenset(one.exercise for one in lessons.sittings(uow, lesson.id)),
    )


def _suggested(uow: UnitOfWork, lesson: Lesson, today: date) -> tuple[Person, ...]:
    """Who helps with what the act needs; where nobody does, who was not met for longest."""
    from family_app.services import circle

    fitting = circle.suggest(uow, lesson.head.action.helps_with, _SUGGESTIONS)
    if fitting:
        return fitting
    anyone = circle.to_reach(uow, today, limit=50)
    return tuple(one for one in anyone if one.kind is MemberKind.PERSON)[:_SUGGESTIONS]


def _asked(uow: UnitOfWork, lesson: Lesson) -> dict[PersonId, ReminderId]:
    from family_app.services.reminders import open_reminders

    return {
        one.person: one.uid
        for one in open_reminders(uow)
        if one.lesson == lesson.id and one.person is not None
    }
