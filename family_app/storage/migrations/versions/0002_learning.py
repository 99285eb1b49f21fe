"""Answers put aside and begun anew, bookmarks, and which revision of a lesson was read."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_STATEMENTS = (
    # "" stands for the answers that are being given now.
    "ALTER TABLE exercise_answer ADD COLUMN sitting TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE exercise_answer ADD COLUMN put_aside_on TEXT",
    # 0 stands for "not known": progress from before revisions were kept.
    "ALTER TABLE lesson_progress ADD COLUMN revision INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE lesson_progress ADD COLUMN left_for_now INTEGER NOT NULL DEFAULT 0",
    "CREATE TABLE bookmark (id INTEGER NOT NULL PRIMARY KEY, uid TEXT NOT NULL UNIQUE,"
    " created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER,"
    " lesson TEXT NOT NULL, block INTEGER NOT NULL, quote TEXT NOT NULL, note TEXT NOT NULL)"
    " STRICT",
    "CREATE INDEX bookmark_by_lesson ON bookmark (lesson)",
    "CREATE VIEW bookmark_searched AS SELECT id AS place, note FROM bookmark"
    " WHERE deleted_at IS NULL",
    "CREATE VIRTUAL TABLE bookmark_search USING fts5(note, content='bookmark_searched',"
    " content_rowid='place', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')",
)
_ADD = (
    "INSERT INTO bookmark_search (rowid, note) SELECT new.id, new.note"
    " WHERE new.deleted_at IS NULL;"
)
_DROP = (
    "INSERT INTO bookmark_search (bookmark_search, rowid, note)"
    " SELECT 'delete', old.id, old.note WHERE old.deleted_at IS NULL;"
)
_TRIGGERS = (
    f"CREATE TRIGGER bookmark_search_added AFTER INSERT ON bookmark BEGIN {_ADD} END",
    f"CREATE TRIGGER bookmark_search_removed AFTER DELETE ON bookmark BEGIN {_DROP} END",
    "CREATE TRIGGER bookmark_search_changed AFTER UPDATE OF note, deleted_at ON bookmark"
    f" BEGIN {_DROP} {_ADD} END",
)


def upgrade() -> None:
    connection = op.get_bind()
    for statement in (*_STATEMENTS, *_TRIGGERS):
        connection.exec_driver_sql(statement)
