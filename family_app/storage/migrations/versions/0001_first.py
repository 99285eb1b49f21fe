"""The first schema: pages, people, learning, plan, and the search index."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_COMMON = (
    "id INTEGER NOT NULL PRIMARY KEY, uid TEXT NOT NULL UNIQUE, "
    "created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, deleted_at INTEGER"
)
_ENTRY = "entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE"
_TAG = "tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE"
_PERSON = "person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE"
_MAYBE_PERSON = "person_id INTEGER REFERENCES person (id) ON DELETE SET NULL"

_TABLES = {
    "entry": (
        "draft_number INTEGER NOT NULL, day TEXT NOT NULL, time TEXT, zone TEXT, "
        "title TEXT NOT NULL, body TEXT NOT NULL, tag_words TEXT NOT NULL"
    ),
    "entry_revision": (
        f"{_ENTRY}, draft_number INTEGER NOT NULL, day TEXT NOT NULL, "
        "title TEXT NOT NULL, body TEXT NOT NULL"
    ),
    "tag": "name TEXT NOT NULL",
    "entry_tag": f"{_ENTRY}, {_TAG}, position INTEGER NOT NULL",
    "person": (
        "name TEXT NOT NULL, kind TEXT NOT NULL, tie TEXT NOT NULL, ring INTEGER NOT NULL, "
        "angle REAL NOT NULL, state TEXT NOT NULL, knows TEXT NOT NULL, "
        "safe_when TEXT NOT NULL, notes TEXT NOT NULL, resource_id TEXT"
    ),
    "contact_point": (
        f"{_PERSON}, position INTEGER NOT NULL, kind TEXT NOT NULL, "
        "value TEXT NOT NULL, label TEXT NOT NULL"
    ),
    "helps_with": f"{_PERSON}, position INTEGER NOT NULL, word TEXT NOT NULL",
    "touch": f"{_PERSON}, day TEXT NOT NULL, kind TEXT NOT NULL, note TEXT NOT NULL",
    "entry_person": f"{_ENTRY}, {_PERSON}, position INTEGER NOT NULL",
    "entry_lesson": f"{_ENTRY}, lesson TEXT NOT NULL, position INTEGER NOT NULL",
    "lesson_progress": "lesson TEXT NOT NULL, position REAL NOT NULL, done INTEGER NOT NULL",
    "exercise_answer": (
        "lesson TEXT NOT NULL, exercise TEXT NOT NULL, field TEXT NOT NULL, "
        "revision INTEGER NOT NULL, value TEXT NOT NULL, words TEXT NOT NULL"
    ),
    "check_in": "day TEXT NOT NULL, strain INTEGER, hope INTEGER",
    "plan_item": (
        f"step TEXT NOT NULL, text TEXT NOT NULL, {_MAYBE_PERSON}, position INTEGER NOT NULL"
    ),
    "reminder": (
        f"{_MAYBE_PERSON}, lesson TEXT, text TEXT NOT NULL, made_on TEXT NOT NULL, done_at INTEGER"
    ),
    "resource_note": (
        "resource TEXT NOT NULL, favourite INTEGER NOT NULL, hidden INTEGER NOT NULL, "
        "note TEXT NOT NULL"
    ),
    "setting": "name TEXT NOT NULL, value TEXT NOT NULL",
    "tombstone": "kind TEXT NOT NULL, row_uid TEXT NOT NULL",
}

_INDEXES = (
    "CREATE INDEX entry_by_day ON entry (day, time, id) WHERE deleted_at IS NULL",
    "CREATE INDEX entry_revision_by_entry ON entry_revision (entry_id, created_at)",
    "CREATE INDEX entry_tag_by_entry ON entry_tag (entry_id)",
    "CREATE INDEX entry_tag_by_tag ON entry_tag (tag_id)",
    "CREATE INDEX entry_person_by_entry ON entry_person (entry_id)",
    "CREATE INDEX entry_person_by_person ON entry_person (person_id)",
    "CREATE INDEX entry_lesson_by_entry ON entry_lesson (entry_id)",
    "CREATE INDEX entry_lesson_by_lesson ON entry_lesson (lesson)",
    "CREATE INDEX contact_point_by_person ON contact_point (person_id)",
    "CREATE INDEX helps_with_by_person ON helps_with (person_id)",
    "CREATE INDEX touch_by_person ON touch (person_id, day)",
    "CREATE INDEX exercise_answer_by_lesson ON exercise_answer (lesson)",
    "CREATE INDEX plan_item_by_person ON plan_item (person_id)",
    "CREATE INDEX reminder_by_person ON reminder (person_id)",
)

# A page's place in the index is its minute, then its id: the index then walks pages by day,
# newest first, without looking at the pages themselves, and the low 28 bits give the id back.
_ENTRY_PLACE = (
    "(((CAST(julianday({row}day) AS INTEGER) * 1440"
    " + coalesce(substr({row}time, 1, 2) * 60 + substr({row}time, 4, 2), 0)) << 28) | {row}id)"
)

# table -> (place of a row in the index, columns indexed, columns the place is made of)
_SEARCHED = {
    "entry": (_ENTRY_PLACE, ("title", "body", "tag_words"), ("day", "time")),
    "person": ("{row}id", ("name", "tie", "knows", "safe_when", "notes"), ()),
    "exercise_answer": ("{row}id", ("words",), ()),
}


def _search_ddl(table: str) -> tuple[str, ...]:
    place, columns, moved_by = _SEARCHED[table]
    index, view, names = f"{table}_search", f"{table}_searched", ", ".join(columns)

    def values(row: str) -> str:
        return ", ".join((place.format(row=row), *(row + name for name in columns)))

    add = f"INSERT INTO {index} (rowid, {names}) SELECT {values('new.')}"
    drop = f"INSERT INTO {index} ({index}, rowid, {names}) SELECT 'delete', {values('old.')}"
    add += " WHERE new.deleted_at IS NULL;"
    drop += " WHERE old.deleted_at IS NULL;"
    watched = ", ".join((*columns, *moved_by, "deleted_at"))
    return (
        f"CREATE VIEW {view} AS SELECT {place.format(row='')} AS place, {names}"
        f" FROM {table} WHERE deleted_at IS NULL",
        f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{view}',"
        " content_rowid='place', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')",
        f"CREATE TRIGGER {index}_added AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER {index}_removed AFTER DELETE ON {table} BEGIN {drop} END",
        f"CREATE TRIGGER {index}_changed AFTER UPDATE OF {watched} ON {table}"
        f" BEGIN {drop} {add} END",
    )


def upgrade() -> None:
    connection = op.get_bind()
    for name, columns in _TABLES.items():
        connection.exec_driver_sql(f"CREATE TABLE {name} ({_COMMON}, {columns}) STRICT")
    for statement in _INDEXES:
        connection.exec_driver_sql(statement)
    for table in _SEARCHED:
        for statement in _search_ddl(table):
            connection.exec_driver_sql(statement)
    # A title says more than a body, and a tag a little more.
    connection.exec_driver_sql(
        "INSERT INTO entry_search (entry_search, rank) VALUES ('rank', 'bm25(4.0, 1.0, 2.0)')"
    )
