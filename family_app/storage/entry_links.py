"""What journal pages point to: tags, people and lessons."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, bindparam, insert, select
from sqlalchemy.orm import Session

from family_app.domain.entry import Draft
from family_app.domain.ids import natural_uid
from family_app.storage import rows
from family_app.storage.tables import (
    EntryLessonRecord,
    EntryPersonRecord,
    EntryRecord,
    EntryTagRecord,
    PersonRecord,
    TagRecord,
)

_MOST_IDS = 500
_ENTRIES: BindParameter[Sequence[int]] = bindparam("entries", expanding=True)
# Made once: these run with every save.
_TAGS = (
    select(EntryTagRecord.entry_id, TagRecord.name)
    .join(TagRecord, TagRecord.id == EntryTagRecord.tag_id)
    .where(EntryTagRecord.deleted_at.is_(None), EntryTagRecord.entry_id.in_(_ENTRIES))
    .order_by(EntryTagRecord.position)
)
_PEOPLE = (
    select(EntryPersonRecord.entry_id, PersonRecord.uid)
    .join(PersonRecord, PersonRecord.id == EntryPersonRecord.person_id)
    .where(
        EntryPersonRecord.deleted_at.is_(None),
        PersonRecord.deleted_at.is_(None),
        EntryPersonRecord.entry_id.in_(_ENTRIES),
    )
    .order_by(EntryPersonRecord.position)
)
_LESSONS = (
    select(EntryLessonRecord.entry_id, EntryLessonRecord.lesson)
    .where(EntryLessonRecord.deleted_at.is_(None), EntryLessonRecord.entry_id.in_(_ENTRIES))
    .order_by(EntryLessonRecord.position)
)


@dataclass(frozen=True, slots=True)
class Links:
    """For the id of each page, in order: tag names, people's uids, lesson ids."""

    tags: dict[int, list[str]] = field(default_factory=dict, repr=False)
    people: dict[int, list[str]] = field(default_factory=dict)
    lessons: dict[int, list[str]] = field(default_factory=dict)


class EntryLinks:
    """The links of pages. What is in the trash is not shown, and stays linked."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def set(self, entry_id: int, draft: Draft, now: datetime) -> None:
        """Make the links of a page be those of its draft."""
        stored = self.of([entry_id])
        # Most saves change only the text: what is linked already is left alone.
        if _folded(stored.tags.get(entry_id, ())) != _folded(_distinct(draft.tags)):
            self._set_tags(entry_id, draft, now)
        if tuple(stored.people.get(entry_id, ())) != draft.people:
            self._set_people(entry_id, draft, now)
        if tuple(stored.lessons.get(entry_id, ())) != draft.lessons:
            self._set_lessons(entry_id, draft, now)

    def add_many(self, drafts: Sequence[Draft], now: datetime) -> None:
        """Insert the tags, people and lessons of pages that were just inserted."""
        ids: dict[str, int] = {}
        uids = [draft.uid for draft in drafts if draft.tags or draft.lessons or draft.people]
        for some in _chunks(uids):
            found = select(EntryRecord.uid, EntryRecord.id).where(EntryRecord.uid.in_(some))
            ids.update((uid, entry_id) for uid, entry_id in self._session.execute(found))
        names = dict.fromkeys(name for draft in drafts for name in _distinct(draft.tags))
        tag_ids = {name: self._tag(name, now) for name in names}
        people_ids = self._people({uid for draft in drafts for uid in draft.people})
        tags: list[dict[str, Any]] = []
        people: list[dict[str, Any]] = []
        lessons: list[dict[str, Any]] = []
        for draft in drafts:
            entry_id = ids.get(draft.uid, 0)
            for position, name in enumerate(_distinct(draft.tags)):
                uid = natural_uid("entry_tag", draft.uid, name.casefold())
                tags.append(_link(uid, entry_id, position, tag_id=tag_ids[name]))
            for position, person in enumerate(one for one in draft.people if one in people_ids):
                uid = natural_uid("entry_person", draft.uid, person)
                people.append(_link(uid, entry_id, position, person_id=people_ids[person]))
            for position, lesson in enumerate(draft.lessons):
                uid = natural_uid("entry_lesson", draft.uid, lesson)
                lessons.append(_link(uid, entry_id, position, lesson=lesson))
        times = {"created_at": now, "updated_at": now}
        tables = ((EntryTagRecord, tags), (EntryPersonRecord, people), (EntryLessonRecord, lessons))
        for table, links in tables:
            if links:
                rows_to_add = [link | times for link in links]
                self._session.connection().execute(insert(table), rows_to_add)

    def of(self, entry_ids: Sequence[int]) -> Links:
        """The links of these pages."""
        links = Links()
        for some in _chunks(entry_ids):
            for statement, into in (
                (_TAGS, links.tags),
                (_PEOPLE, links.people),
                (_LESSONS, links.lessons),
            ):
                for entry_id, value in self._session.execute(statement, {"entries": some}):
                    into.setdefault(entry_id, []).append(value)
        return links

    def _set_tags(self, entry_id: int, draft: Draft, now: datetime) -> None:
        tags = {
            natural_uid("entry_tag", draft.uid, name.casefold()): {"tag_id": self._tag(name, now)}
            for name in _distinct(draft.tags)
        }
        owner = EntryTagRecord.entry_id
        rows.set_links(self._session, EntryTagRecord, owner, entry_id, tags, now)

    def _set_people(self, entry_id: int, draft: Draft, now: datetime) -> None:
        ids = self._people(draft.people)
        people = {
            natural_uid("entry_person", draft.uid, uid): {"person_id": ids[uid]}
            for uid in draft.people
            if uid in ids
        }
        in_trash = (
            select(EntryPersonRecord.uid)
            .join(PersonRecord, PersonRecord.id == EntryPersonRecord.person_id)
            .where(EntryPersonRecord.entry_id == entry_id, PersonRecord.deleted_at.is_not(None))
        )
        kept = self._session.scalars(in_trash).all()
        owner = EntryPersonRecord.entry_id
        rows.set_links(self._session, EntryPersonRecord, owner, entry_id, people, now, kept)

    def _set_lessons(self, entry_id: int, draft: Draft, now: datetime) -> None:
        lessons = {
            natural_uid("entry_lesson", draft.uid, lesson): {"lesson": lesson}
            for lesson in draft.lessons
        }
        owner = EntryLessonRecord.entry_id
        rows.set_links(self._session, EntryLessonRecord, owner, entry_id, lessons, now)

    def _people(self, uids: Collection[str]) -> dict[str, int]:
        ids: dict[str, int] = {}
        for some in _chunks(tuple(uids)):
            found = select(PersonRecord.uid, PersonRecord.id).where(PersonRecord.uid.in_(some))
            ids.update((uid, person_id) for uid, person_id in self._session.execute(found))
        return ids

    def _tag(self, name: str, now: datetime) -> int:
        uid = natural_uid("tag", name.casefold())
        row = rows.find_live(self._session, TagRecord, uid)
        return (row or rows.put(self._session, TagRecord, uid, now, name=name)).id


def _link(uid: str, entry_id: int, position: int, **to: object) -> dict[str, Any]:
    return {"uid": uid, "entry_id": entry_id, "position": position, **to}


def _folded(names: Iterable[str]) -> list[str]:
    return [name.casefold() for name in names]


def _distinct(names: Iterable[str]) -> list[str]:
    """Each tag once, whatever its capitals; blank ones not at all."""
    return list({name.casefold(): name for name in names if name.strip()}.values())


def _chunks(values: Sequence[Any]) -> Iterable[Sequence[Any]]:
    """The database takes a limited number of values at once."""
    return (values[start : start + _MOST_IDS] for start in range(0, len(values), _MOST_IDS))
