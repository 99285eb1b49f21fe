"""What the search index finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from family_app.domain.answers import AnswerKey
from family_app.domain.entry_filter import EntryFilter
from family_app.domain.found import EntryHits, Hit, HitKind
from family_app.domain.ids import LessonId
from family_app.domain.query import Query
from family_app.domain.snippet import Snippet, snippet
from family_app.storage.entry_conditions import days_wanted, on_links
from family_app.storage.entry_lists import EntryLists
from family_app.storage.fts_query import ENTRY_ID, PAGES, between, match_query, matches

MANY = 5000
"""Above this many hits the newest come first: ranking them all would be felt while typing."""

_USUAL_BYTES, _GATHERED_BYTES = 1 << 20, 1 << 24
_PEOPLE = """
    SELECT person.uid, person.name, person.tie, person.knows, person.safe_when, person.notes
    FROM person_search JOIN person ON person.id = person_search.rowid
    WHERE person_search MATCH ? ORDER BY person_search.rank LIMIT ?"""
_ANSWERS = """
    SELECT exercise_answer.lesson, exercise_answer.words, exercise_answer.exercise,
        exercise_answer.field, exercise_answer.sitting
    FROM exercise_answer_search
    JOIN exercise_answer ON exercise_answer.id = exercise_answer_search.rowid
    WHERE exercise_answer_search MATCH ? ORDER BY exercise_answer_search.rank LIMIT ?"""

_BOOKMARKS = """
    SELECT bookmark.lesson, bookmark.note, bookmark.uid
    FROM bookmark_search JOIN bookmark ON bookmark.id = bookmark_search.rowid
    WHERE bookmark_search MATCH ? ORDER BY bookmark_search.rank LIMIT ?"""

_MEETINGS = """
    SELECT meeting.uid, meeting.title, meeting.day, meeting.place, meeting.notes
    FROM meeting_search JOIN meeting ON meeting.id = meeting_search.rowid
    WHERE meeting_search MATCH ? ORDER BY meeting_search.rank LIMIT ?"""
_MEETING_NOTES = """
    SELECT meeting.uid, meeting.title, meeting_note.day, meeting_note.felt, meeting_note.liked
    FROM meeting_note_search JOIN meeting_note ON meeting_note.id = meeting_note_search.rowid
    JOIN meeting ON meeting.id = meeting_note.meeting_id AND meeting.deleted_at IS NULL
    WHERE meeting_note_search MATCH ? ORDER BY meeting_note_search.rank LIMIT ?"""


@contextmanager
def gathered_index(session: Session) -> Iterator[None]:
    """Let the index of pages gather more before it writes, while very many are added."""
    size = "INSERT INTO entry_search (entry_search, rank) VALUES ('hashsize', ?)"
    connection = session.connection()
    connection.exec_driver_sql(size, (_GATHERED_BYTES,))
    yield
    connection.exec_driver_sql(size, (_USUAL_BYTES,))


class Search:
    """Finds pages, people, answers and bookmarks that are not in the trash."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lists = EntryLists(session)

    def entries(self, wanted: EntryFilter, limit: int) -> EntryHits:
        """Pages that hold what is typed, best first, or newest first among many.

        Where no word is typed they are those of the list, newest first.
        """
        query = match_query(wanted.typed)
        if not query:
            total = self._lists.matching(wanted)
            return EntryHits(total, self._lists.rows(wanted, limit, 0) if total else ())
        held = [matches(query), *between(*days_wanted(wanted))]
        linked = on_links(self._session, wanted, ENTRY_ID)
        conditions = [*held, *linked]
        total = self._count(conditions)
        # The index ranks all that hold the words, whatever else is asked of them.
        ranked = self._count(held) if linked and total <= MANY else total
        order = PAGES.c.rowid.desc() if ranked > MANY else PAGES.c.rank
        best = select(ENTRY_ID).where(*conditions).order_by(order).limit(limit)
        ids = self._session.scalars(best).all() if total else ()
        return EntryHits(total, self._lists.found(ids, wanted.typed.terms))

    def _count(self, conditions: Sequence[ColumnElement[bool]]) -> int:
        counted = select(func.count()).select_from(PAGES).where(*conditions)
        return self._session.scalar(counted) or 0

    def people(self, query: Query, limit: int) -> tuple[Hit, ...]:
        """Members of the circle; `id` is the person's uid, `title` the name."""
        hits = []
        for uid, name, *fields in self._matches(_PEOPLE, query, limit):
            pieces = [snippet(field, query.terms) for field in fields if field]
            marked = next((piece for piece in pieces if piece.marks), None)
            best = marked or (pieces[0] if pieces else Snippet(""))
            hits.append(Hit(HitKind.PERSON, uid, name, best.text, marks=best.marks))
        return tuple(hits)

    def answers(self, query: Query, limit: int) -> tuple[Hit, ...]:
        """Answers of now and of earlier sittings; `id` and `title` are the lesson's id."""
        hits = []
        for lesson, written, exercise, field, sitting in self._matches(_ANSWERS, query, limit):
            asked = AnswerKey(LessonId(lesson), exercise, field)
            hit = _in_lesson(HitKind.ANSWER, lesson, snippet(written, query.terms))
            hits.append(replace(hit, asked=asked, kept_apart=bool(sitting)))
        return tuple(hits)

    def bookmarks(self, query: Query, limit: int) -> tuple[Hit, ...]:
        """Notes at bookmarks; `id` is the lesson's, and so for now is `title`."""
        return tuple(
            replace(_in_lesson(HitKind.BOOKMARK, lesson, snippet(note, query.terms)), spot=uid)
            for lesson, note, uid in self._matches(_BOOKMARKS, query, limit)
        )

    def meetings(self, query: Query, limit: int) -> tuple[Hit, ...]:
        """Meetings and notes about them; `id` is the meeting's uid, `title` may be empty."""
        hits: dict[str, Hit] = {}
        for sql in (_MEETINGS, _MEETING_NOTES):
            for uid, title, day, *fields in self._matches(sql, query, limit):
                pieces = [snippet(field, query.terms) for field in fields if field]
                best = max(pieces, key=lambda piece: len(piece.marks), default=Snippet(""))
                hit = Hit(HitKind.MEETING, uid, title, best.text, marks=best.marks)
                hits.setdefault(uid, replace(hit, day=date.fromisoformat(day)))
        return tuple(hits.values())[:limit]

    def _matches(self, sql: str, query: Query, limit: int) -> Sequence[Any]:
        match = match_query(query)
        if not match:
            return ()
        return self._session.connection().exec_driver_sql(sql, (match, limit)).all()


def _in_lesson(kind: HitKind, lesson: str, piece: Snippet) -> Hit:
    return Hit(kind, lesson, lesson, piece.text, marks=piece.marks)
