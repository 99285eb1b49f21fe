"""Imports as stored: pages that came in together, so that they can go together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, exists, func, insert, or_, select
from sqlalchemy.orm import Session

from family_app.domain.entry import Draft, EntryRow
from family_app.domain.ids import EntryId, ImportId, natural_uid, new_uid
from family_app.domain.importing import Arrival, Import
from family_app.storage import rows
from family_app.storage.entries import stored_values
from family_app.storage.entry_links import EntryLinks
from family_app.storage.entry_lists import EntryLists
from family_app.storage.fts import gathered_index
from family_app.storage.tables import (
    AttachmentRecord,
    EntryRecord,
    ImportBatchRecord,
    TombstoneRecord,
)

_MOST_VALUES = 500
_BATCH, _PAGE, _FILE = ImportBatchRecord, EntryRecord, AttachmentRecord
# What comes in carries the import's own time until somebody changes it, or adds a picture to it.
_HAS_NEW_FILES = (
    exists()
    .where(_FILE.entry_id == _PAGE.id, _FILE.updated_at > _BATCH.created_at)
    .correlate(_PAGE, _BATCH)
)
_EDITED = or_(_PAGE.updated_at > _BATCH.created_at, _HAS_NEW_FILES)
_OF_BATCH = _PAGE.import_batch == _BATCH.uid


class Imports:
    """The imports of a space."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._links = EntryLinks(session)
        self._lists = EntryLists(session)

    def begin(self, kind: str, source: str, now: datetime) -> ImportId:
        """Note that an import begins; until `finish` it counts as cut off."""
        uid = ImportId(new_uid())
        rows.add(self._session, _BATCH, uid, now, kind=kind, source=source, added=0, skipped=0)
        self._session.flush()
        return uid

    def finish(self, uid: ImportId, added: int, skipped: int, now: datetime) -> None:
        """Note that all of it came in; an import of nothing is forgotten."""
        row = rows.find(self._session, _BATCH, uid)
        if row is None:
            return
        if added:
            rows.change(row, now, added=added, skipped=skipped, finished_at=now)
        else:
            self._session.delete(row)
        self._session.flush()

    def all(self) -> tuple[Import, ...]:
        """The imports that stand, the newest first."""
        pages = (
            select(func.count())
            .select_from(_PAGE)
            .where(_OF_BATCH, _PAGE.deleted_at.is_(None))
            .scalar_subquery()
        )
        statement = (
            select(_BATCH.uid, _BATCH.kind, _BATCH.source, _BATCH.added, pages, _BATCH.created_at)
            .where(_BATCH.finished_at.is_not(None), _BATCH.undone_at.is_(None))
            .order_by(_BATCH.id.desc())
        )
        return tuple(
            Import(ImportId(uid), kind, source, added, count, at)
            for uid, kind, source, added, count, at in self._session.execute(statement)
        )

    def began(self, uid: ImportId) -> datetime | None:
        """The moment that every page of an import carries."""
        return self._session.scalar(select(_BATCH.created_at).where(_BATCH.uid == uid))

    def known(self, source_keys: Collection[str], uids: Collection[str]) -> frozenset[str]:
        """Which of these are here: pages in the trash too, and those removed from it for good."""
        session = self._session
        found: set[str] = set()
        for some in _chunks(source_keys):
            keys = select(_PAGE.source_key).where(_PAGE.source_key.in_(some))
            found.update(key for key in session.scalars(keys) if key is not None)
        for some in _chunks(uids):
            found.update(session.scalars(select(_PAGE.uid).where(_PAGE.uid.in_(some))))
            names = [natural_uid("tombstone", _PAGE.__tablename__, uid) for uid in some]
            buried = TombstoneRecord.uid.in_(names), TombstoneRecord.deleted_at.is_(None)
            found.update(session.scalars(select(TombstoneRecord.row_uid).where(*buried)))
        return frozenset(found)

    def add(self, arrivals: Sequence[Arrival], batch: ImportId, now: datetime) -> None:
        """Insert pages that are not known."""
        if not arrivals:
            return
        pages = [
            {
                "uid": one.draft.uid,
                "source_key": one.source_key,
                "import_batch": batch,
                "created_at": one.created_at,
                "updated_at": one.updated_at,
                **stored_values(one.draft),
            }
            for one in arrivals
        ]
        with gathered_index(self._session):
            self._session.connection().execute(insert(_PAGE), pages)
        self._links.add_many([one.draft for one in arrivals], now)

    def pages_of(self, batch: ImportId) -> frozenset[EntryId]:
        """The pages of an import."""
        statement = select(_PAGE.uid).where(_PAGE.import_batch == batch)
        return frozenset(EntryId(uid) for uid in self._session.scalars(statement))

    def link(self, drafts: Sequence[Draft], now: datetime) -> None:
        """Link pages that have no links yet to what these drafts name."""
        self._links.add_many(drafts, now)

    def undo(self, uid: ImportId, now: datetime) -> bool:
        """Say that an import is to go; its pages are taken back by `take_back`."""
        row = rows.find(self._session, _BATCH, uid)
        if row is None or row.undone_at is not None:
            return False
        return rows.change(row, now, undone_at=now)

    def are_unfinished(self) -> bool:
        """Whether an import was cut off, or pages of one that was undone are still here."""
        cut_off = select(_BATCH.id).where(_BATCH.finished_at.is_(None), _BATCH.undone_at.is_(None))
        return self._session.scalar(cut_off.limit(1)) is not None or bool(self.leaving(1))

    def leaving(self, limit: int) -> tuple[EntryId, ...]:
        """Pages that are still to go: of imports undone or cut off, and not edited since."""
        gone = or_(_BATCH.undone_at.is_not(None), _BATCH.finished_at.is_(None))
        statement = select(_PAGE.uid).join(_BATCH, _OF_BATCH).where(gone, ~_EDITED).limit(limit)
        return tuple(EntryId(uid) for uid in self._session.scalars(statement))

    def take_back(self, uids: Sequence[EntryId]) -> None:
        """Remove pages as if they had never come in, so that they may come in again."""
        for some in _chunks(uids):
            self._session.execute(delete(_PAGE).where(_PAGE.uid.in_(some)))

    def settle(self, now: datetime) -> None:
        """Note of imports that were cut off that they are undone."""
        cut_off = select(_BATCH).where(_BATCH.finished_at.is_(None), _BATCH.undone_at.is_(None))
        for row in self._session.scalars(cut_off):
            rows.change(row, now, undone_at=now)

    def edited(self, uid: ImportId) -> tuple[EntryRow, ...]:
        """The pages of an import that were edited since, and are not in the trash."""
        statement = (
            select(_PAGE.id)
            .join(_BATCH, _OF_BATCH)
            .where(_BATCH.uid == uid, _EDITED, _PAGE.deleted_at.is_(None))
            .order_by(_PAGE.day)
        )
        return self._lists.found(self._session.scalars(statement).all(), ())


def _chunks(values: Iterable[Any]) -> Iterable[Sequence[Any]]:
    every = tuple(values)
    return (every[start : start + _MOST_VALUES] for start in range(0, len(every), _MOST_VALUES))
