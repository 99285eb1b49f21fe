"""Journal pages as lists show them: rows, months, days, tags, counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Integer, exists, func, select
from sqlalchemy.orm import Session

from family_app.domain.day_marks import DayMarks
from family_app.domain.entry import EntryRow
from family_app.domain.entry_filter import EntryFilter
from family_app.domain.ids import EntryId, PersonId
from family_app.domain.snippet import Term, opening, snippet
from family_app.storage.entry_conditions import comes_back, on_days, on_links
from family_app.storage.fts_query import any_of, pages_matching
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


class EntryLists:
    """Reads only what a list needs of pages that are not in the trash."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rows(self, wanted: EntryFilter, limit: int, offset: int) -> tuple[EntryRow, ...]:
        """Pages, newest first; words that are typed are for `Search`, all else narrows the list."""
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
        conditions = _conditions(self._session, wanted)
        statement = statement.where(*conditions).order_by(*_NEWEST_FIRST)
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

    def matching(self, wanted: EntryFilter) -> int:
        """How many pages there are like those wanted."""
        statement = select(func.count()).select_from(EntryRecord)
        return self._session.scalar(statement.where(*_conditions(self._session, wanted))) or 0

    def found(self, ids: Sequence[int], terms: tuple[Term, ...]) -> tuple[EntryRow, ...]:
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
            piece = snippet(body, terms)
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

    def marks(self, first: date, last: date) -> dict[date, DayMarks]:
        """What the pages of each day have, from first to last; days without one are left out."""
        statement = (
            select(
                EntryRecord.day,
                func.count(),
                func.max(EntryRecord.starred),
                func.max(_HAS_PICTURE.cast(Integer)),
            )
            .where(_LIVE, EntryRecord.day.between(first, last))
            .group_by(EntryRecord.day)
        )
        return {
            day: DayMarks(pages, bool(starred), bool(pictures))
            for day, pages, starred, pictures in self._session.execute(statement)
        }

    def is_quiet(self, uid: EntryId) -> bool:
        """Whether a page stays out of the pages of this day in earlier years."""
        statement = select(comes_back()).where(EntryRecord.uid == uid)
        return not self._session.scalar(statement)

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Tags in use and on how many pages, by name."""
        # Only indexes are walked, which "+ 0" sees to: looking at each link would take a while.
        live = select(EntryRecord.id).where(_LIVE)
        statement = (
            select(EntryTagRecord.tag_id, func.count())
            .where(EntryTagRecord.deleted_at.is_(None), (EntryTagRecord.entry_id + 0).in_(live))
            .group_by(EntryTagRecord.tag_id)
        )
        counts = dict(self._session.execute(statement).all())
        names = self._session.execute(select(TagRecord.id, TagRecord.name))
        found = [(name, counts[tag]) for tag, name in names if tag in counts]
        return tuple(sorted(found, key=lambda tag: tag[0].casefold()))

    def people(self) -> tuple[tuple[PersonId, str, int], ...]:
        """(uid, name, number of pages) of the people on pages, most pages first."""
        pages = func.count()
        statement = (
            select(PersonRecord.uid, PersonRecord.name, pages)
            .join(EntryPersonRecord, EntryPersonRecord.person_id == PersonRecord.id)
            .join(EntryRecord, EntryRecord.id == EntryPersonRecord.entry_id)
            .where(_LIVE, EntryPersonRecord.deleted_at.is_(None), PersonRecord.deleted_at.is_(None))
            .group_by(PersonRecord.id)
            .order_by(pages.desc(), PersonRecord.name)
        )
        found = self._session.execute(statement)
        return tuple((PersonId(uid), name, count) for uid, name, count in found)

    def count(self) -> int:
        """How many pages there are."""
        return self._session.scalar(select(func.count()).select_from(EntryRecord).where(_LIVE)) or 0


def _conditions(session: Session, wanted: EntryFilter) -> list[ColumnElement[bool]]:
    # With "+ 0" the ids are not looked up one by one: the days are walked, newest first.
    entry = EntryRecord.id + 0
    conditions = [_LIVE, *on_days(wanted), *on_links(session, wanted, entry)]
    query = any_of(wanted.typed.without)
    if query and not wanted.typed.terms:
        conditions.append(entry.not_in(pages_matching(query)))
    return conditions
