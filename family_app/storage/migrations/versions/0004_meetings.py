"""Meetings and dates, and how a meeting was."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_COMMON = (
    "id INTEGER NOT NULL PRIMARY KEY, uid TEXT NOT NULL UNIQUE,"
    " created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER"
)
_TABLES = (
    # `day` and `time` are the wall clock of `zone`; NULL for a time: all day, for a zone: anywhere.
    f"CREATE TABLE meeting ({_COMMON}, title TEXT NOT NULL, kind TEXT NOT NULL,"
    " day TEXT NOT NULL, time TEXT, zone TEXT, minutes INTEGER NOT NULL, every TEXT NOT NULL,"
    " step INTEGER NOT NULL, weekdays TEXT NOT NULL, place_in_month INTEGER NOT NULL, until TEXT,"
    " left_out TEXT NOT NULL, person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,"
    " place TEXT NOT NULL, notes TEXT NOT NULL, source_key TEXT) STRICT",
    "CREATE INDEX meeting_by_person ON meeting (person_id)",
    f"CREATE TABLE meeting_note ({_COMMON},"
    " meeting_id INTEGER NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,"
    " day TEXT NOT NULL, felt TEXT NOT NULL, liked TEXT NOT NULL, again TEXT) STRICT",
    "CREATE INDEX meeting_note_by_meeting ON meeting_note (meeting_id)",
)
_SEARCHED = {"meeting": ("title", "place", "notes"), "meeting_note": ("felt", "liked")}


def _search_ddl(table: str) -> tuple[str, ...]:
    columns = _SEARCHED[table]
    index, view, names = f"{table}_search", f"{table}_searched", ", ".join(columns)
    new, old = (", ".join(f"{row}.{one}" for one in ("id", *columns)) for row in ("new", "old"))
    add = f"INSERT INTO {index} (rowid, {names}) SELECT {new} WHERE new.deleted_at IS NULL;"
    drop = (
        f"INSERT INTO {index} ({index}, rowid, {names})"
        f" SELECT 'delete', {old} WHERE old.deleted_at IS NULL;"
    )
    return (
        f"CREATE VIEW {view} AS SELECT id AS place_id, {names} FROM {table}"
        " WHERE deleted_at IS NULL",
        f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{view}',"
        " content_rowid='place_id', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')",
        f"CREATE TRIGGER {index}_added AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER {index}_removed AFTER DELETE ON {table} BEGIN {drop} END",
        f"CREATE TRIGGER {index}_changed AFTER UPDATE OF {names}, deleted_at ON {table}"
        f" BEGIN {drop} {add} END",
    )


def upgrade() -> None:
    connection = op.get_bind()
    for statement in _TABLES:
        connection.exec_driver_sql(statement)
    for table in _SEARCHED:
        for statement in _search_ddl(table):
            connection.exec_driver_sql(statement)
