"""Journal pages in a copy of a space: which differ from today's, and one whole with its files."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from family_app.domain.entry import Draft
from family_app.domain.ids import AttachmentId, EntryId, LessonId, PersonId
from family_app.domain.snapshots import CopiedFile, CopiedPage
from family_app.errors import PagesDamaged
from family_app.storage.engine import DriverConnection

_LIVE = (
    "SELECT uid, day, title, substr(body, 1, 400), updated_at FROM entry WHERE deleted_at IS NULL"
)
_LINKED = (
    ("tag", "SELECT to_.name FROM entry_tag AS at JOIN tag AS to_ ON to_.id = at.tag_id"),
    (
        "person",
        "SELECT to_.uid FROM entry_person AS at JOIN person AS to_ ON to_.id = at.person_id",
    ),
    ("lesson", "SELECT at.lesson FROM entry_lesson AS at"),
)
_FILES = (
    "SELECT at.uid, at.media, at.original, at.file_name, at.media_type, at.width, at.height,"
    " at.size, at.caption FROM attachment AS at JOIN entry ON entry.id = at.entry_id"
    " WHERE entry.uid = ? AND at.deleted_at IS NULL ORDER BY at.position, at.id"
)


class _Later(TypedDict, total=False):
    starred: bool
    strain: int | None
    hope: int | None
    quiet: bool | None


def differing(copy: DriverConnection, pages: DriverConnection) -> tuple[CopiedPage, ...]:
    """Pages of the copy that are gone by now or were changed since, the newest day first."""
    live = "SELECT uid, updated_at FROM entry WHERE deleted_at IS NULL"
    now: dict[str, int] = dict(pages.execute(live).fetchall())
    try:
        found = [
            CopiedPage(EntryId(uid), date.fromisoformat(day), title, start, uid not in now)
            for uid, day, title, start, updated_at in copy.execute(_LIVE).fetchall()
            if now.get(uid) != updated_at
        ]
    except ValueError:
        raise PagesDamaged from None
    return tuple(sorted(found, key=lambda page: (page.day, page.uid), reverse=True))


def whole(copy: DriverConnection, uid: str) -> Draft | None:
    """One page of a copy of any schema, as a draft of itself."""
    row = copy.execute(
        "SELECT id, day, time, zone, title, body FROM entry WHERE uid = ? AND deleted_at IS NULL",
        (uid,),
    ).fetchone()
    if row is None:
        return None
    entry_id, day, time, zone, title, body = row
    linked = {
        kind: [
            str(value)
            for (value,) in copy.execute(
                f"{sql} WHERE at.entry_id = ? AND at.deleted_at IS NULL ORDER BY at.position",
                (entry_id,),
            ).fetchall()
        ]
        for kind, sql in _LINKED
    }
    return Draft(
        uid=EntryId(uid),
        number=1,
        day=date.fromisoformat(day),
        time=time,
        zone=zone,
        title=title,
        body=body,
        tags=tuple(linked["tag"]),
        people=tuple(PersonId(one) for one in linked["person"]),
        lessons=tuple(LessonId(one) for one in linked["lesson"]),
        **_later(copy, entry_id),
    )


def files(copy: DriverConnection, uid: str) -> tuple[CopiedFile, ...]:
    """The pictures and files of one page of a copy, in their order there."""
    if not _columns(copy, "attachment"):
        return ()
    found = copy.execute(_FILES, (uid,)).fetchall()
    return tuple(
        CopiedFile(AttachmentId(one), (media, original), *rest)
        for one, media, original, *rest in found
    )


def _later(copy: DriverConnection, entry_id: int) -> _Later:
    """What pages have had since a later schema; a copy of an older one says nothing of it."""
    if not set(_Later.__annotations__) <= _columns(copy, "entry"):
        return {}
    starred, strain, hope, quiet = copy.execute(
        "SELECT starred, strain, hope, quiet FROM entry WHERE id = ?", (entry_id,)
    ).fetchone() or (0, None, None, None)
    return {
        "starred": bool(starred),
        "strain": strain,
        "hope": hope,
        "quiet": None if quiet is None else bool(quiet),
    }


def _columns(copy: DriverConnection, table: str) -> set[str]:
    return {str(row[1]) for row in copy.execute(f"PRAGMA table_info({table})").fetchall()}
