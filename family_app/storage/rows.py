"""How rows are found, put, marked as deleted and linked; the same for every table."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from family_app.storage.tables import Table

R = TypeVar("R", bound=Table)

_TICK = timedelta(milliseconds=1)


def later(now: datetime, stored: datetime) -> datetime:
    """The time of a change: now, or just after the stored one where the clock went back."""
    return max(now, stored + _TICK)


def find(session: Session, table: type[R], uid: str) -> R | None:
    """The row with this uid, in the trash or not."""
    return session.scalars(select(table).where(table.uid == uid)).one_or_none()


def find_live(session: Session, table: type[R], uid: str) -> R | None:
    """The row with this uid unless it is in the trash."""
    row = find(session, table, uid)
    return None if row is None or row.deleted_at is not None else row


def put(session: Session, table: type[R], uid: str, now: datetime, **values: object) -> R:
    """Make the row or change it; a row in the trash comes back."""
    row = find(session, table, uid)
    if row is None:
        row = add(session, table, uid, now, **values)
    else:
        change(row, now, deleted_at=None, **values)
    session.flush()
    return row


def add(session: Session, table: type[R], uid: str, now: datetime, **values: object) -> R:
    """Make a row that is not there yet."""
    row = table(uid=uid, created_at=now, updated_at=now, **values)
    session.add(row)
    return row


def change(row: Table, now: datetime, **values: object) -> bool:
    """Set what differs; whether anything did."""
    differing = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in differing.items():
        setattr(row, name, value)
    if differing:
        row.updated_at = later(now, row.updated_at)
    return bool(differing)


def set_deleted(
    session: Session, table: type[R], uid: str, now: datetime, *, deleted: bool
) -> bool:
    """Move a row to the trash or back; whether that changed anything."""
    row = find(session, table, uid)
    if row is None or (row.deleted_at is not None) == deleted:
        return False
    change(row, now, deleted_at=now if deleted else None)
    session.flush()
    return True


def set_links(
    session: Session,
    table: type[R],
    owner: InstrumentedAttribute[int],
    owner_id: int,
    wanted: Mapping[str, Mapping[str, Any]],
    now: datetime,
    kept: Collection[str] = (),
) -> None:
    """Make the rows that hang on an owner be exactly those wanted, in that order.

    Args:
        session: the transaction.
        table: the kind of row, with a `position`.
        owner: its column that names the owner.
        owner_id: the owner.
        wanted: uid -> values of each row.
        now: the time of the change.
        kept: uids that stay as they are though not wanted, because what they point to is in
            the trash and may come back.
    """
    rows = {row.uid: row for row in session.scalars(select(table).where(owner == owner_id))}
    for position, (uid, values) in enumerate(wanted.items()):
        row = rows.get(uid)
        if row is None:
            fields = {owner.key: owner_id, **values}
            add(session, table, uid, now, position=position, **fields)
        else:
            change(row, now, deleted_at=None, position=position, **values)
    for uid, row in rows.items():
        if uid not in wanted and uid not in kept and row.deleted_at is None:
            change(row, now, deleted_at=now)
    session.flush()
