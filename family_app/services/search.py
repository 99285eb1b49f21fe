"""Finding what the user wrote and what the app brings, by their words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from family_app.domain.answers import AnswerKey
from family_app.domain.entry import EntryRow
from family_app.domain.found import EntryHits, Hit, HitKind
from family_app.domain.lesson import Lesson
from family_app.services.settings import space_settings

if TYPE_CHECKING:
    from family_app.content.library import Library
    from family_app.storage.uow import UnitOfWork

_CONTENT = (
    HitKind.LESSON,
    HitKind.LINE,
    HitKind.TERM,
    HitKind.MYTH,
    HitKind.FACT,
    HitKind.RESOURCE,
)
_IN_LESSONS = (HitKind.ANSWER, HitKind.BOOKMARK)


def search_entries(uow: UnitOfWork, text: str, limit: int = 50) -> EntryHits:
    """Pages in which every typed word begins a word; accents and capitals do not matter.

    The best come first; where more than 5,000 match, the newest.
    """
    return uow.search.entries(text, limit)


def search_own(uow: UnitOfWork, text: str, per_kind: int = 5) -> tuple[Hit, ...]:
    """What the user wrote: pages, people, answers and bookmarks, at most so many of each kind."""
    pages = tuple(_page_hit(row) for row in uow.search.entries(text, per_kind).rows)
    people = uow.search.people(text, per_kind)
    answers = uow.search.answers(text, per_kind)
    return pages + people + answers + uow.search.bookmarks(text, per_kind)


def search_all(uow: UnitOfWork, library: Library, text: str, per_kind: int = 5) -> tuple[Hit, ...]:
    """Everything: what the user wrote, then lessons, lines, words, myths, facts and resources.

    An answer carries its lesson's id, and the lesson's title. Resources are those of the country
    chosen in the space.
    """
    own = titled(search_own(uow, text, per_kind), library)
    country = space_settings(uow).country
    most = per_kind * len(_CONTENT)
    content = library.search(text, most, country=country, per_kind=per_kind)
    return own + tuple(sorted(content, key=lambda hit: _CONTENT.index(hit.kind)))


def _page_hit(row: EntryRow) -> Hit:
    return Hit(HitKind.PAGE, row.uid, row.title, row.snippet, row.day, row.marks)


def titled(hits: tuple[Hit, ...], library: Library) -> tuple[Hit, ...]:
    """The same hits, with the titles of lessons where answers carried only their ids.

    An answer whose lesson or question is gone is marked as kept apart.
    """
    return tuple(_titled(hit, library) if hit.kind in _IN_LESSONS else hit for hit in hits)


def _titled(hit: Hit, library: Library) -> Hit:
    lesson = library.lesson(hit.id)
    gone = hit.asked is not None and not _asks(lesson, hit.asked)
    title = lesson.title if lesson is not None else hit.title
    return replace(hit, title=title, kept_apart=hit.kept_apart or gone)


def _asks(lesson: Lesson | None, key: AnswerKey) -> bool:
    exercise = lesson.exercise(key.exercise) if lesson is not None else None
    return exercise is not None and any(one.id == key.field for one in exercise.field)
