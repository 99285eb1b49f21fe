"""A small encrypted space of every released schema opens today, and every row is still there.

To add one: when no more changes in a schema, and at the latest with the revision after it, give its
new tables and columns rows in `fixtures/rows.toml`, run `scripts/schema_fixture.py REVISION`, and
commit the folder it makes. Never make one anew: it stands for what went out. Where a revision
changes stored values on purpose, say so in `CHANGED` below.
"""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from family_app.paths import Home
from family_app.services import backups, journal, pages_back, restore, snapshots, spaces
from family_app.services.search import search_entries, search_own
from family_app.services.settings import space_settings
from family_app.services.space_check import look_over
from family_app.storage import schema
from family_app.storage.engine import DriverConnection
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.tables import Table

FIXTURES = Path(__file__).parent / "fixtures"
RELEASED = sorted(path.name for path in FIXTURES.iterdir() if path.is_dir())

# (fixture, table, column) -> what every row of it must hold today, where a revision changed it.
CHANGED: dict[tuple[str, str, str], list[object]] = {}

every = pytest.mark.parametrize("revision", RELEASED)
Rows = dict[str, list[dict[str, Any]]]


def told(revision: str) -> dict[str, Any]:
    """What stands beside a fixture: its passphrase, its words, and every row of every table."""
    read: dict[str, Any] = json.loads((FIXTURES / revision / "rows.json").read_text("utf-8"))
    return read


@pytest.fixture
def brought(home: Home, revision: str) -> SpaceFolder:
    """A home whose only space is the fixture, as its last program closed it."""
    folder = SpaceFolder(home.spaces / "abcdefgh")
    shutil.copytree(FIXTURES / revision, folder.path, ignore=shutil.ignore_patterns("rows.json"))
    return folder


def test_every_schema_but_the_newest_has_one() -> None:
    assert set(schema.REVISIONS[:-1]) <= set(RELEASED) <= set(schema.REVISIONS)


@every
def test_it_is_of_that_schema(brought: SpaceFolder, home: Home, revision: str) -> None:
    assert b"SQLite format" not in brought.pages.read_bytes()
    with closing(spaces.unlock(home, None, told(revision)["passphrase"])) as space:
        assert space.folder == brought
        [copy] = brought.backups.glob("*upgrade.db") if revision != schema.HEAD else [None]
        if copy is not None:
            with closing(space.key.connect_copy(copy)) as before:
                assert version(before) == revision
                assert rows(before, told(revision)["tables"]) == told(revision)["tables"]


@every
def test_a_page_comes_back_out_of_the_copy_before_the_update(
    brought: SpaceFolder, home: Home, revision: str
) -> None:
    if revision == schema.HEAD:
        return
    with closing(spaces.unlock(home, None, told(revision)["passphrase"])) as space:
        [copy] = snapshots.listed(space)
        with space.write() as uow:
            page = uow.entries.all()[0]
            journal.delete_entry(uow, page.uid)
            uow.trash.remove(page.uid, uow.now)
        assert page.uid in {one.uid for one in snapshots.pages_in(space, copy.name)}
        pages_back.out_of_copy(space, copy.name, page.uid)
        with space.read() as uow:
            assert (page.title, page.body) in {(one.title, one.body) for one in uow.entries.all()}


@every
def test_every_row_comes_along(brought: SpaceFolder, home: Home, revision: str) -> None:
    expected: Rows = told(revision)["tables"]
    assert all(expected.values())
    with (
        closing(spaces.unlock(home, None, told(revision)["passphrase"])) as space,
        closing(space.key.connect(space.folder.pages, query_only=True)) as pages,
    ):
        assert version(pages) == schema.HEAD
        found = rows(pages, expected)
        for table, listed in found.items():
            for column in listed[0]:
                changed = CHANGED.get((revision, table, column))
                right = changed or [one[column] for one in expected[table]]
                assert [one[column] for one in listed] == right, f"{table}.{column}"
        for table in Table.metadata.tables:
            expect_no_more(pages, table, expected.get(table, []))
    assert look_over(home, None, told(revision)["passphrase"]).all == ()


@every
def test_it_reads_as_it_did(brought: SpaceFolder, home: Home, revision: str) -> None:
    assert brought.pages.exists()
    words = told(revision)["words"]
    with closing(spaces.unlock_with_words(home, None, words)) as space, space.read() as uow:
        read = [journal.entry(uow, row.uid) for row in journal.entry_rows(uow)]
        pages = [page for page in read if page is not None]
        assert [page.title for page in pages] == ["", "Soup at Ann's"]
        assert pages[1].tags == ("kitchen", "Été")
        assert "Crème brûlée after" in pages[1].body
        assert [row.title for row in search_entries(uow, "brulee").rows] == ["Soup at Ann's"]
        assert [hit.id for hit in search_own(uow, "bring")] == ["ask-for-one-thing"]
        assert (space_settings(uow).country, space_settings(uow).auto_lock_minutes) == ("DE", 15)


@every
def test_a_backup_of_it_still_comes_back(
    brought: SpaceFolder, home: Home, tmp_path: Path, revision: str
) -> None:
    """A backup written today of pages that no program has brought up to date since."""
    passphrase = told(revision)["passphrase"]
    old = brought.pages.read_bytes()
    file = tmp_path / "old.closecircle"
    with closing(spaces.unlock(home, None, passphrase)) as space:
        with space.let_go():
            brought.pages.write_bytes(old)
        backups.write(space, file)
    other = Home(tmp_path / "other")
    restore.restore_new(other, file, backups.by_words(told(revision)["words"]))
    with closing(spaces.unlock(other, None, passphrase)) as space, space.read() as uow:
        assert len(journal.entry_rows(uow)) == 2


def version(pages: DriverConnection) -> str:
    return str((pages.execute("SELECT version_num FROM alembic_version").fetchone() or ("",))[0])


def rows(pages: DriverConnection, expected: Rows) -> Rows:
    """What the tables hold today, in the columns that they had then."""
    found: Rows = {}
    for table, then in expected.items():
        columns = list(then[0])
        listed = pages.execute(f"SELECT {', '.join(columns)} FROM {table} ORDER BY id").fetchall()
        found[table] = [dict(zip(columns, values, strict=True)) for values in listed]
    return found


def expect_no_more(pages: DriverConnection, table: str, then: list[dict[str, Any]]) -> None:
    """No row beside those of then, and in a new column what stands for nothing known."""
    assert pages.execute(f"SELECT count(*) FROM {table}").fetchone() == (len(then),)
    for _, name, _, _, default, _ in pages.execute(f"PRAGMA table_info({table})").fetchall():
        if then and name not in then[0]:
            other = pages.execute(
                f"SELECT count(*) FROM {table} WHERE {name} IS NOT {default or 'NULL'}"
            ).fetchone()
            assert other == (0,), f"{table}.{name}"
