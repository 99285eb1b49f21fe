"""Journal pages as lists show them: rows, months, days, tags, counts."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session

from family_app.domain.entry import EntryRow
from family_app.domain.ids import EntryId, LessonId, PersonId, natural_uid
from family_app.domain.snippet import opening, snippet
from family_app.storage.tables import (
    AttachmentRecord,
    EntryLessonRecord,
    EntryPersonRecord,
    EntryRecord,
    EntryTagRecord,
    PersonRecord,
    TagRecord,
)

_LIVE = EntryRecord.deleted_at.is_(None)
_NEWEST_FIRST = (EntryRecord.day.desc(), EntryRecord.time.desc(), EntryRecord.id.desc())
_OPENING = 420
_HAS_LESSON = (
    exists()
    .where(EntryLessonRecord.entry_id == EntryRecord.id, EntryLessonRecord.deleted_at.is_(None))
    .correlate(EntryRecord)
)
_HAS_PICTURE = (
    exists()
    .where(
        AttachmentRecord.entry_id == EntryRecord.id,
        AttachmentRecord.deleted_at.is_(None),
        AttachmentRecord.media_type.startswith("image/"),
    )
    .correlate(EntryRecord)
)


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Which pages to list; what is none does not matter."""

    month: tuple[int, int] | None = None
    day: date | None = None
    person: PersonId | None = None
    lesson: LessonId | None = None
    tag: str | None = None


class EntryLists:
    """Reads only what a list needs of pages that are not in the trash."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self, wanted: EntryFilter, limit: int, offset: int) -> tuple[EntryRow, ...]:
        """Pages, newest first."""
        statement = select(
            EntryRecord.uid,
            EntryRecord.day,
            EntryRecord.time,
            EntryRecord.title,
            func.substr(EntryRecord.body, 1, _OPENING),
            _HAS_LESSON,
            EntryRecord.starred,
            _HAS_PICTURE,
        )
        statement = statement.where(*_conditions(wanted)).order_by(*_NEWEST_FIRST)
        found = self._session.execute(statement.limit(limit).offset(offset))
        return tuple(
            EntryRow(
                EntryId(uid),
                day,
                time,
                title,
                opening(body),
                bool(has_lesson),
                starred=starred,
                has_picture=bool(has_picture),
            )
            for uid, day, time, title, body, has_lesson, starred, has_picture in found
        )

    def found(self, ids: Sequence[int], words: tuple[str, ...]) -> tuple[EntryRow, ...]:
        """The pages with these local ids, in this order, with the found words marked."""
        statement = select(
            EntryRecord.id,
            EntryRecord.uid,
            EntryRecord.day,
            EntryRecord.time,
            EntryRecord.title,
            EntryRecord.body,
            _HAS_LESSON,
            EntryRecord.starred,
            _HAS_PICTURE,
        )
        rows = {}
        for (
            row_id,
            uid,
            day,
            time,
            title,
            body,
            has_lesson,
            starred,
            has_picture,
        ) in self._session.execute(statement.where(EntryRecord.id.in_(ids))):
            piece = snippet(body, words)
            rows[row_id] = EntryRow(
                EntryId(uid),
                day,
                time,
                title,
                piece.text,
                bool(has_lesson),
                piece.marks,
                starred,
                bool(has_picture),
            )
        return tuple(rows[row_id] for row_id in ids if row_id in rows)

    def months(self) -> tuple[tuple[int, int, int], ...]:
        """(year, month, number of pages), newest first."""
        month = func.substr(EntryRecord.day, 1, 7)
        statement = select(month, func.count()).where(_LIVE).group_by(month).order_by(month.desc())
        return tuple(
            (int(text[:4]), int(text[5:7]), count)
            for text, count in self._session.execute(statement)
        )

    def days(self, first: date, last: date) -> dict[date, int]:
        """How many pages each day has, from first to last; days without one are left out."""
        statement = (
            select(EntryRecord.day, func.count())
            .where(_LIVE, EntryRecord.day.between(first, last))
            .group_by(EntryRecord.day)
        )
        return dict(self._session.execute(statement).all())

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Tags in use and on how many pages, by name."""
        statement = (
            select(TagRecord.name, func.count())
            .join(EntryTagRecord, EntryTagRecord.tag_id == TagRecord.id)
            .join(EntryRecord, EntryRecord.id == EntryTagRecord.entry_id)
            .where(_LIVE, EntryTagRecord.deleted_at.is_(None))
            .group_by(TagRecord.id)
        )
        found = self._session.execute(statement)
        return tuple(sorted(found, key=lambda tag: tag[0].casefold()))

    def count(self) -> int:
        """How many pages there are."""
        return self._session.scalar(select(func.count()).select_from(EntryRecord).where(_LIVE)) or 0


def month_days(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _conditions(wanted: EntryFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [_LIVE]
    if wanted.month:
        conditions.append(EntryRecord.day.between(*month_days(*wanted.month)))
    if wanted.day:
        conditions.append(EntryRecord.day == wanted.day)
    if wanted.lesson:
        conditions.append(
            exists().where(
                EntryLessonRecord.entry_id == EntryRecord.id,
                EntryLessonRecord.lesson == wanted.lesson,
                EntryLessonRecord.deleted_at.is_(None),
            )
        )
    if wanted.person:
        conditions.append(
            exists().where(
                EntryPersonRecord.entry_id == EntryRecord.id,
                EntryPersonRecord.person_id == PersonRecord.id,
                EntryPersonRecord.deleted_at.is_(None),
                PersonRecord.uid == wanted.person,
            )
        )
    if wanted.tag:
        conditions.append(
            exists().where(
                EntryTagRecord.entry_id == EntryRecord.id,
                EntryTagRecord.tag_id == TagRecord.id,
                EntryTagRecord.deleted_at.is_(None),
                TagRecord.uid == natural_uid("tag", wanted.tag.casefold()),
            )
        )
    return conditions
