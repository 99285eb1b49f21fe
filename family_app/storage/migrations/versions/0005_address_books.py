"""Address books: birthdays, languages, what a card says beside that, and who came in with it."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_COMMON = (
    "id INTEGER NOT NULL PRIMARY KEY, uid TEXT NOT NULL UNIQUE,"
    " created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER"
)
_PERSON = "person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE"
_STATEMENTS = (
    "ALTER TABLE person ADD COLUMN birthday TEXT NOT NULL DEFAULT ''",
    # Tags with a blank between them.
    "ALTER TABLE person ADD COLUMN languages TEXT NOT NULL DEFAULT ''",
    f"CREATE TABLE kept_card ({_COMMON}, {_PERSON},"
    " card_uid TEXT NOT NULL, lines TEXT NOT NULL) STRICT",
    "CREATE INDEX kept_card_by_person ON kept_card (person_id)",
    # NULL: they were not there before.
    f"CREATE TABLE person_import ({_COMMON}, {_PERSON},"
    " import_batch TEXT NOT NULL, was TEXT, became TEXT NOT NULL) STRICT",
    "CREATE INDEX person_import_by_person ON person_import (person_id)",
    "CREATE INDEX person_import_by_batch ON person_import (import_batch)",
)


def upgrade() -> None:
    connection = op.get_bind()
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
