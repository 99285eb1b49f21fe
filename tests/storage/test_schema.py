from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from family_app.domain.answers import LessonProgress
from family_app.domain.ids import LessonId, natural_uid
from family_app.errors import InUse
from family_app.storage import open_space, schema
from family_app.storage.engine import connect, make_engine
from family_app.storage.tables import Table
from tests.services.drafts import asked
from tests.storage.made import Made, make

MIGRATIONS = Path(schema.__file__).parent / "migrations"


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return make(tmp_path / "space")


@contextlib.contextmanager
def connected(made: Made) -> Iterator[Connection]:
    reader, writer = make_engine(made.pages, made.key, made.salt)
    with writer.begin() as connection:
        yield connection
    reader.dispose()


def test_the_revisions_are_those_in_the_folder() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    found = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(found)) == schema.REVISIONS


def test_the_typed_tables_are_those_of_the_database(made: Made) -> None:
    with connected(made) as connection:
        options = {"include_object": _is_ours, "compare_type": False}
        context = MigrationContext.configure(connection, opts=options)
        different = compare_metadata(context, Table.metadata)
    assert different == []


def _is_ours(_thing: object, name: str | None, kind: str, *_: object) -> bool:
    """Indexes and the search index's own tables are the migrations' business."""
    if kind == "table":
        return "_search" not in (name or "") and name != "alembic_version"
    return kind == "column"


def test_every_table_has_an_id_and_a_uid_of_its_own(made: Made) -> None:
    with contextlib.closing(connect(made.pages, made.key, made.salt)) as connection:
        for name in Table.metadata.tables:
            columns = connection.execute(f"PRAGMA table_info({name})").fetchall()
            assert [(one[1], one[2], one[5]) for one in columns[:2]] == [
                ("id", "INTEGER", 1),
                ("uid", "TEXT", 0),
            ]


@pytest.fixture
def older(made: Made, monkeypatch: pytest.MonkeyPatch) -> Made:
    """Pages that hold something and whose schema is one revision behind."""
    with connected(made) as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES (1, 'u', 1, 1, NULL, 'n', '\"v\"')")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    monkeypatch.setattr(schema, "REVISIONS", ("0000", *schema.REVISIONS))
    return made


def _add_column(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE setting ADD COLUMN extra TEXT")
    connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{schema.HEAD}'")


@pytest.mark.parametrize("writer", [True, False])
def test_older_pages_are_brought_up_to_date_after_a_snapshot(
    older: Made, monkeypatch: pytest.MonkeyPatch, writer: bool
) -> None:
    monkeypatch.setattr(open_space, "upgrade", _add_column)
    with older.opened(writer=writer) as space, space.read() as uow:
        assert uow.settings.all() == {"n": "v"}
        assert uow.totals.counts().schema == schema.HEAD
    [snapshot] = (older.folder / "backups").iterdir()
    assert b"SQLite format" not in snapshot.read_bytes()[:16]
    with contextlib.closing(connect(snapshot, older.key, older.salt)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0000",)
        assert connection.execute("SELECT name FROM setting").fetchone() == ("n",)
    with older.opened():
        assert len(list((older.folder / "backups").iterdir())) == 1


def test_an_upgrade_that_fails_leaves_the_pages_as_they_were(
    older: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(connection: Connection) -> None:
        _add_column(connection)
        raise ZeroDivisionError

    monkeypatch.setattr(open_space, "upgrade", broken)
    with pytest.raises(ZeroDivisionError), older.opened():
        pass
    with contextlib.closing(connect(older.pages, older.key, older.salt)) as connection:
        columns = connection.execute("PRAGMA table_info(setting)").fetchall()
        assert "extra" not in [one[1] for one in columns]
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0000",)


def test_a_reader_waits_for_nobody_to_upgrade(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    with made.opened():
        with contextlib.closing(connect(made.pages, made.key, made.salt)) as connection:
            connection.execute("UPDATE alembic_version SET version_num = '0000'")
        monkeypatch.setattr(schema, "REVISIONS", ("0000", *schema.REVISIONS))
        with pytest.raises(InUse), made.opened(writer=False):
            pass


def test_answers_and_progress_of_the_first_schema_stay(made: Made) -> None:
    made.pages.unlink()
    made.pages.touch()
    answer = natural_uid("exercise_answer", "first", "try", "what")
    progress = natural_uid("lesson_progress", "first")
    with connected(made) as connection:
        schema.upgrade(connection, "0001")
        values = f"(1, '{answer}', 1, 1, NULL, 'first', 'try', 'what', 1, '\"soup\"', 'soup')"
        connection.exec_driver_sql(f"INSERT INTO exercise_answer VALUES {values}")
        values = f"(1, '{progress}', 1, 1, NULL, 'first', 0.5, 1)"
        connection.exec_driver_sql(f"INSERT INTO lesson_progress VALUES {values}")
    first = LessonId("first")
    with made.opened() as space, space.read() as uow:
        [kept] = uow.progress.answers(first)
        assert kept.value == "soup"
        assert uow.progress.lessons() == (LessonProgress(first, 0.5, True),)
        assert [hit.id for hit in uow.search.answers(asked("soup"), 5)] == ["first"]
