"""What the database is asked for where someone narrows the list of pages."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, literal_column, or_, select
from sqlalchemy.orm import Session

from family_app.domain.entry_filter import EntryFilter
from family_app.domain.ids import natural_uid
from family_app.domain.person import PersonState
from family_app.domain.query import Query
from family_app.domain.snippet import query_words
from family_app.storage.tables import (
    AttachmentRecord,
    EntryLessonRecord,
    EntryPersonRecord,
    EntryRecord,
    EntryTagRecord,
    PersonRecord,
    TagRecord,
)

Id = ColumnElement[int]
Condition = ColumnElement[bool]
_LEAP_DAY = (2, 29)
_STARRED = select(EntryRecord.id).where(
    # Written out: with a bound value the index of starred pages is not used.
    EntryRecord.starred == literal_column("1"),
    EntryRecord.deleted_at.is_(None),
)
_WITH_PICTURES = select(AttachmentRecord.entry_id).where(
    AttachmentRecord.deleted_at.is_(None), AttachmentRecord.media_type.startswith("image/")
)


def days_wanted(wanted: EntryFilter) -> tuple[date | None, date | None]:
    """The first and the last day that all the wishes leave; none where there is no limit."""
    spans = [(wanted.first, wanted.last), (wanted.typed.first, wanted.typed.last)]
    if wanted.month:
        spans.append(month_days(*wanted.month))
    if wanted.day:
        spans.append((wanted.day, wanted.day))
    firsts = [first for first, _ in spans if first is not None]
    lasts = [last for _, last in spans if last is not None]
    return max(firsts, default=None), min(lasts, default=None)


def month_days(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def on_days(wanted: EntryFilter) -> list[Condition]:
    """Conditions on the day of a page."""
    first, last = days_wanted(wanted)
    conditions: list[Condition] = []
    if first is not None:
        conditions.append(EntryRecord.day >= first)
    if last is not None:
        conditions.append(EntryRecord.day <= last)
    return conditions


def on_links(session: Session, wanted: EntryFilter, entry: Id) -> list[Condition]:
    """Conditions on the id of a page: what it is linked with and what it carries."""
    conditions: list[Condition] = []
    if wanted.lesson:
        conditions.append(entry.in_(_with_lesson(wanted)))
    if wanted.person:
        uid = PersonRecord.uid == wanted.person
        conditions.append(entry.in_(_with_people(select(PersonRecord.id).where(uid))))
    if wanted.tag:
        uid = TagRecord.uid == natural_uid("tag", wanted.tag.casefold())
        conditions.append(entry.in_(_with_tags(select(TagRecord.id).where(uid))))
    if wanted.starred:
        conditions.append(entry.in_(_STARRED))
    if wanted.pictures:
        conditions.append(entry.in_(_WITH_PICTURES))
    if wanted.returning:
        conditions.append(entry.in_(_returning(session, wanted.returning)))
    return [*conditions, *_on_typed(session, wanted.typed, entry)]


def _on_typed(session: Session, typed: Query, entry: Id) -> Iterable[Condition]:
    for mark, pages in ((typed.starred, _STARRED), (typed.pictures, _WITH_PICTURES)):
        if mark is not None:
            yield entry.in_(pages) if mark else entry.not_in(pages)
    if typed.tags or typed.without_tags:
        tags = session.execute(select(TagRecord.id, TagRecord.name)).all()
        yield from _named(typed.tags, typed.without_tags, tags, _with_tags, entry)
    if typed.people or typed.without_people:
        live = PersonRecord.deleted_at.is_(None)
        people = session.execute(select(PersonRecord.id, PersonRecord.name).where(live)).all()
        yield from _named(typed.people, typed.without_people, people, _with_people, entry)


def _named(
    wished: tuple[str, ...],
    unwished: tuple[str, ...],
    known: Sequence[Any],
    pages: Callable[[Any], Select[int]],
    entry: Id,
) -> Iterable[Condition]:
    for name in wished:
        ids = _meant(name, known)
        yield entry.in_(pages(ids)) if ids else false()
    for name in unwished:
        ids = _meant(name, known)
        if ids:
            yield entry.not_in(pages(ids))


def _meant(name: str, known: Sequence[Any]) -> list[int]:
    """Ids of what is called so; where nothing is, of that in which each word begins one."""
    typed = query_words(name)
    words = {row_id: query_words(called) for row_id, called in known}
    exact = [row_id for row_id, parts in words.items() if parts == typed]
    if exact or not typed:
        return exact
    return [
        row_id
        for row_id, parts in words.items()
        if all(any(part.startswith(word) for part in parts) for word in typed)
    ]


def _with_lesson(wanted: EntryFilter) -> Select[int]:
    return select(EntryLessonRecord.entry_id).where(
        EntryLessonRecord.lesson == wanted.lesson, EntryLessonRecord.deleted_at.is_(None)
    )


def _with_tags(tags: list[int] | Select[int]) -> Select[int]:
    return select(EntryTagRecord.entry_id).where(
        EntryTagRecord.tag_id.in_(tags), EntryTagRecord.deleted_at.is_(None)
    )


def _with_people(people: list[int] | Select[int]) -> Select[int]:
    return select(EntryPersonRecord.entry_id).where(
        EntryPersonRecord.person_id.in_(people), EntryPersonRecord.deleted_at.is_(None)
    )


def _returning(session: Session, today: date) -> Select[int]:
    """Pages of this date in earlier years, but those that are to stay quiet."""
    oldest = session.scalar(
        select(func.min(EntryRecord.day)).where(EntryRecord.deleted_at.is_(None))
    )
    years = range(oldest.year, today.year) if oldest else ()
    days = [day for year in years for day in _same_dates(today, year)]
    return select(EntryRecord.id).where(
        EntryRecord.day.in_(days), EntryRecord.deleted_at.is_(None), comes_back()
    )


def comes_back() -> Condition:
    """Whether "on this day" may show a page: as it says itself, else as the people on it do."""
    remembered = exists().where(
        EntryPersonRecord.entry_id == EntryRecord.id,
        EntryPersonRecord.deleted_at.is_(None),
        PersonRecord.id == EntryPersonRecord.person_id,
        PersonRecord.state == PersonState.REMEMBERED.value,
    )
    return or_(EntryRecord.quiet.is_(False), and_(EntryRecord.quiet.is_(None), ~remembered))


def _same_dates(today: date, year: int) -> list[date]:
    """The date in another year; the end of February stands for a leap day too."""
    leap = calendar.isleap(year)
    if (today.month, today.day) == _LEAP_DAY and not leap:
        return []
    same = [today.replace(year=year)]
    if (today.month, today.day) == (2, 28) and leap and not calendar.isleap(today.year):
        same.append(date(year, *_LEAP_DAY))
    return same
