"""Finding what the user wrote and what the app brings, by their words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from family_app.domain.answers import AnswerKey
from family_app.domain.entry import EntryRow
from family_app.domain.entry_filter import EntryFilter
from family_app.domain.found import EntryHits, Hit, HitKind
from family_app.domain.lesson import Lesson
from family_app.domain.query import parse
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
ANY = EntryFilter()


def search_entries(
    uow: UnitOfWork,
    text: str,
    limit: int = 50,
    wanted: EntryFilter = ANY,
    *,
    today: date | None = None,
) -> EntryHits:
    """Pages that fit what is typed and what is wanted; accents and capitals do not matter.

    The best come first; where more than 5,000 match, or no word is typed, the newest. Nothing is
    found where nothing is asked for.

    Args:
        uow: the space.
        text: in the language of `domain.query.parse`.
        limit: how many rows to give; the total counts all.
        wanted: what narrows the list besides.
        today: the local day, for words such as "yesterday".
    """
    typed = parse(text, today or date.today())
    if typed.is_blank and wanted == ANY:
        return EntryHits(0, ())
    return uow.search.entries(replace(wanted, typed=typed), limit)


def search_own(
    uow: UnitOfWork, text: str, per_kind: int = 5, *, today: date | None = None
) -> tuple[Hit, ...]:
    """What the user wrote, pages first, at most so many of each kind.

    Only pages where the text asks for what only a page can have.
    """
    query = parse(text, today or date.today())
    if query.is_blank:
        return ()
    rows = uow.search.entries(EntryFilter(typed=query), per_kind).rows
    pages = tuple(_page_hit(row) for row in rows)
    if query.narrows:
        return pages
    people = uow.search.people(query, per_kind)
    meetings = uow.search.meetings(query, per_kind)
    answers = uow.search.answers(query, per_kind)
    return pages + people + meetings + answers + uow.search.bookmarks(query, per_kind)


def search_all(
    uow: UnitOfWork, library: Library, text: str, per_kind: int = 5, *, today: date | None = None
) -> tuple[Hit, ...]:
    """Everything: what the user wrote, then lessons, lines, words, myths, facts and resources.

    An answer carries its lesson's id, and the lesson's title. Resources are those of the country
    chosen in the space.
    """
    own = titled(search_own(uow, text, per_kind, today=today), library)
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
