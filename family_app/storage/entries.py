"""Journal pages: saved whole, kept in revisions, read by day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from family_app.domain.entry import Draft, Entry
from family_app.domain.ids import EntryId, LessonId, PersonId
from family_app.storage import rows
from family_app.storage.entry_links import EntryLinks
from family_app.storage.fts import gathered_index
from family_app.storage.revisions import Revisions
from family_app.storage.tables import EntryRecord

_CHUNK = 2000


class Entries:
    """The pages of a space as they are written."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._links = EntryLinks(session)
        self._revisions = Revisions(session)

    def save(self, draft: Draft, now: datetime, *, put_aside: bool = False) -> bool:
        """Store a draft; false, and nothing is stored, if its number is not above the stored one.

        A page in the trash takes the text and stays there. With `put_aside` the page as it stood
        becomes an earlier version, however new the last one is.
        """
        row = rows.find(self._session, EntryRecord, draft.uid)
        values = stored_values(draft)
        if row is None:
            row = rows.add(self._session, EntryRecord, draft.uid, now, **values)
        elif draft.number <= row.draft_number:
            return False
        else:
            if put_aside:
                self._revisions.keep(row, now)
            else:
                self._revisions.before_change(row, draft, now)
            rows.change(row, now, **values)
        self._session.flush()
        self._links.set(row.id, draft, now)
        return True

    def add_many(self, drafts: Iterable[Draft], now: datetime) -> int:
        """Insert new pages that have no people, quickly; how many. Their uids must be new."""
        chunk: list[Draft] = []
        added = 0
        with gathered_index(self._session):
            for draft in drafts:
                chunk.append(draft)
                if len(chunk) == _CHUNK:
                    added += self._add_chunk(chunk, now)
                    chunk.clear()
            return added + (self._add_chunk(chunk, now) if chunk else 0)

    def get(self, uid: EntryId) -> Entry | None:
        """A page that is not in the trash."""
        row = rows.find_live(self._session, EntryRecord, uid)
        return self._whole([row])[0] if row else None

    def all(self) -> tuple[Entry, ...]:
        """Every page that is not in the trash, oldest day first."""
        by_day = (EntryRecord.day, EntryRecord.time, EntryRecord.id)
        statement = select(EntryRecord).where(EntryRecord.deleted_at.is_(None)).order_by(*by_day)
        return tuple(self._whole(list(self._session.scalars(statement))))

    def set_deleted(self, uid: EntryId, now: datetime, *, deleted: bool) -> bool:
        """Move a page to the trash or back, its links with it."""
        return rows.set_deleted(self._session, EntryRecord, uid, now, deleted=deleted)

    def _add_chunk(self, drafts: list[Draft], now: datetime) -> int:
        common = {"created_at": now, "updated_at": now}
        pages = [{"uid": draft.uid, **stored_values(draft), **common} for draft in drafts]
        self._session.connection().execute(insert(EntryRecord), pages)
        self._links.add_many(drafts, now)
        return len(drafts)

    def _whole(self, records: list[EntryRecord]) -> list[Entry]:
        links = self._links.of([record.id for record in records])
        return [
            Entry(
                uid=EntryId(record.uid),
                draft_number=record.draft_number,
                day=record.day,
                time=record.time,
                zone=record.zone,
                title=record.title,
                body=record.body,
                tags=tuple(links.tags.get(record.id, ())),
                people=tuple(PersonId(uid) for uid in links.people.get(record.id, ())),
                lessons=tuple(LessonId(uid) for uid in links.lessons.get(record.id, ())),
                created_at=record.created_at,
                updated_at=record.updated_at,
                starred=record.starred,
                strain=record.strain,
                hope=record.hope,
                quiet=record.quiet,
            )
            for record in records
        ]


def stored_values(draft: Draft) -> dict[str, object]:
    """What of a draft stands in the row of its page."""
    return {
        "draft_number": draft.number,
        "day": draft.day,
        "time": draft.time,
        "zone": draft.zone,
        "title": draft.title,
        "body": draft.body,
        "tag_words": " ".join(draft.tags),
        "starred": draft.starred,
        "strain": draft.strain,
        "hope": draft.hope,
        "quiet": draft.quiet,
    }
