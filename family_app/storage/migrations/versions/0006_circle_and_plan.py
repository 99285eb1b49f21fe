"""The circle and the plan: who may know what, pictures of people, several plans, calls noted."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_COMMON = (
    "id INTEGER NOT NULL PRIMARY KEY, uid TEXT NOT NULL UNIQUE,"
    " created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER"
)
_STATEMENTS = (
    "ALTER TABLE person ADD COLUMN may_know TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE person ADD COLUMN may_tell TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE person ADD COLUMN initials_only INTEGER NOT NULL DEFAULT 0",
    # A small portrait as base64, so that it goes wherever rows go.
    f"CREATE TABLE person_photo ({_COMMON},"
    " person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,"
    " picture TEXT NOT NULL) STRICT",
    "CREATE INDEX person_photo_by_person ON person_photo (person_id)",
    # Until now there was one plan.
    "ALTER TABLE plan_item ADD COLUMN plan TEXT NOT NULL DEFAULT 'safety'",
    "ALTER TABLE plan_item ADD COLUMN due TEXT",
    # Days on which something happens beside its rule, with commas, as `left_out` has those without.
    "ALTER TABLE meeting ADD COLUMN also_on TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE meeting ADD COLUMN import_batch TEXT",
    f"CREATE TABLE resource_call ({_COMMON}, resource TEXT NOT NULL, day TEXT NOT NULL,"
    " kind TEXT NOT NULL, note TEXT NOT NULL) STRICT",
    "CREATE INDEX resource_call_by_resource ON resource_call (resource)",
    f"CREATE TABLE provider_answer ({_COMMON}, resource TEXT NOT NULL, question TEXT NOT NULL,"
    " answer TEXT NOT NULL, note TEXT NOT NULL) STRICT",
    "CREATE INDEX provider_answer_by_resource ON provider_answer (resource)",
)


def upgrade() -> None:
    connection = op.get_bind()
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
