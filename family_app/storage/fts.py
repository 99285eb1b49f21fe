"""The search index: what someone typed made safe, and what it finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from family_app.domain.answers import AnswerKey
from family_app.domain.found import EntryHits, Hit, HitKind
from family_app.domain.ids import LessonId
from family_app.domain.snippet import Snippet, query_words, snippet
from family_app.domain.whole_text import whole
from family_app.storage.entry_lists import EntryLists

MANY = 5000
"""Above this many hits the newest come first: ranking them all would be felt while typing."""

_MOST_WORDS = 40  # a pasted page holds thousands, and the library takes seconds over them
_USUAL_BYTES, _GATHERED_BYTES = 1 << 20, 1 << 24
_ID_BITS = 28  # of a page's place in the index; see the first migration
_PAGES = "FROM entry_search WHERE entry_search MATCH ?"
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


def match_query(text: str) -> str:
    """What someone typed as a query: each word quoted, the last one a beginning; "" for nothing.

    Of very many words the first ones are looked for.
    """
    typed = whole(text.replace("\0", " "))
    words = [
        '"' + word.replace('"', '""') + '"'
        for word in typed.split()
        if any(character.isalnum() for character in word)
    ]
    if len(words) > _MOST_WORDS:
        return " ".join(words[:_MOST_WORDS])
    return " ".join(words) + "*" if words else ""


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

    def entries(self, text: str, limit: int) -> EntryHits:
        """Pages in which every word begins a word, best first, or newest first among many."""
        query = match_query(text)
        if not query:
            return EntryHits(0, ())
        ((total,),) = self._rows(f"SELECT count(*) {_PAGES}", query)
        order = "rowid DESC" if total > MANY else "rank"
        places = self._rows(f"SELECT rowid {_PAGES} ORDER BY {order} LIMIT ?", query, limit)
        ids = [place & ((1 << _ID_BITS) - 1) for (place,) in places]
        return EntryHits(total, self._lists.found(ids, query_words(text)))

    def people(self, text: str, limit: int) -> tuple[Hit, ...]:
        """Members of the circle; `id` is the person's uid, `title` the name."""
        query, words = match_query(text), query_words(text)
        found = self._rows(_PEOPLE, query, limit) if query else ()
        hits = []
        for uid, name, *fields in found:
            pieces = [snippet(field, words) for field in fields if field]
            marked = next((piece for piece in pieces if piece.marks), None)
            best = marked or (pieces[0] if pieces else snippet("", words))
            hits.append(Hit(HitKind.PERSON, uid, name, best.text, marks=best.marks))
        return tuple(hits)

    def answers(self, text: str, limit: int) -> tuple[Hit, ...]:
        """Answers of now and of earlier sittings; `id` and `title` are the lesson's id."""
        words = query_words(text)
        hits = []
        for lesson, written, exercise, field, sitting in self._matches(_ANSWERS, text, limit):
            asked = AnswerKey(LessonId(lesson), exercise, field)
            hit = _in_lesson(HitKind.ANSWER, lesson, snippet(written, words))
            hits.append(replace(hit, asked=asked, kept_apart=bool(sitting)))
        return tuple(hits)

    def bookmarks(self, text: str, limit: int) -> tuple[Hit, ...]:
        """Notes at bookmarks; `id` is the lesson's, and so for now is `title`."""
        words = query_words(text)
        return tuple(
            replace(_in_lesson(HitKind.BOOKMARK, lesson, snippet(note, words)), spot=uid)
            for lesson, note, uid in self._matches(_BOOKMARKS, text, limit)
        )

    def _matches(self, sql: str, text: str, limit: int) -> Sequence[Any]:
        query = match_query(text)
        return self._rows(sql, query, limit) if query else ()

    def _rows(self, sql: str, *values: object) -> Sequence[Any]:
        return self._session.connection().exec_driver_sql(sql, values).all()


def _in_lesson(kind: HitKind, lesson: str, piece: Snippet) -> Hit:
    return Hit(kind, lesson, lesson, piece.text, marks=piece.marks)
