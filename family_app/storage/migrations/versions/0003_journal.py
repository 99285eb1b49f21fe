"""The journal: stars, how a page felt, pictures and files, imports, and words of one's own."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_COMMON = (
    "id INTEGER NOT NULL PRIMARY KEY, uid TEXT NOT NULL UNIQUE,"
    " created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER"
)
_STATEMENTS = (
    "ALTER TABLE entry ADD COLUMN starred INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE entry ADD COLUMN strain INTEGER",
    "ALTER TABLE entry ADD COLUMN hope INTEGER",
    # NULL: as the people on the page say; 1: never among "on this day"; 0: always.
    "ALTER TABLE entry ADD COLUMN quiet INTEGER",
    # What names the page where it came from, so that a second import knows it again.
    "ALTER TABLE entry ADD COLUMN source_key TEXT",
    "ALTER TABLE entry ADD COLUMN import_batch TEXT",
    "CREATE INDEX entry_starred ON entry (day) WHERE starred = 1 AND deleted_at IS NULL",
    "CREATE INDEX entry_by_source ON entry (source_key) WHERE source_key IS NOT NULL",
    "CREATE INDEX entry_by_batch ON entry (import_batch) WHERE import_batch IS NOT NULL",
    # Counts the pages of each tag, and finds them, without reading the links themselves.
    "CREATE INDEX entry_tag_live ON entry_tag (tag_id, entry_id) WHERE deleted_at IS NULL",
    # `media` and `original` are names in media.db; the original is kept only where it was wished.
    f"CREATE TABLE attachment ({_COMMON},"
    " entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,"
    " position INTEGER NOT NULL, media TEXT NOT NULL, original TEXT, file_name TEXT NOT NULL,"
    " media_type TEXT NOT NULL, width INTEGER, height INTEGER, size INTEGER NOT NULL,"
    " caption TEXT NOT NULL) STRICT",
    "CREATE INDEX attachment_by_entry ON attachment (entry_id)",
    f"CREATE TABLE import_batch ({_COMMON}, kind TEXT NOT NULL, source TEXT NOT NULL,"
    " added INTEGER NOT NULL, skipped INTEGER NOT NULL, finished_at INTEGER,"
    " undone_at INTEGER) STRICT",
    f"CREATE TABLE word ({_COMMON}, word TEXT NOT NULL) STRICT",
)


def upgrade() -> None:
    connection = op.get_bind()
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
