"""A backup from another computer, merged into the space here."""

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path

import pytest

from family_app.domain.long_work import unwatched
from family_app.errors import Refused, Stopped
from family_app.paths import Home
from family_app.services import backups, journal, merge, restore, search, snapshots, spaces
from family_app.storage.backup_file import PAGES, Facts, Part, write_backup
from family_app.storage.key_file import read_keys
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.space_key import SpaceKey
from tests.ready_space import PASSPHRASE, Ready
from tests.services.drafts import page

WAY = backups.by_passphrase(PASSPHRASE)


def backup_of(home: Home, path: Path) -> Path:
    space = spaces.unlock(home, None, PASSPHRASE)
    try:
        backups.write(space, path)
    finally:
        space.close()
    return path


def test_two_computers_and_a_stick(ready: Ready, tmp_path: Path) -> None:
    """What a family with a laptop and a desktop sees."""
    shared = page("we both have this")
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    with space.write() as uow:
        journal.save_entry(uow, shared)
    space.close()
    laptop = Home(tmp_path / "laptop")
    restore.restore_new(laptop, backup_of(ready.home, tmp_path / "first.closecircle"), WAY)
    away = spaces.unlock(laptop, None, PASSPHRASE)
    with away.write() as uow:
        journal.save_entry(uow, page("changed on the laptop", uid=shared.uid, number=2))
        journal.save_entry(uow, page("only on the laptop"))
    away.close()
    stick = backup_of(laptop, tmp_path / "second.closecircle")

    space = spaces.unlock(ready.home, None, PASSPHRASE)
    try:
        with space.write() as uow:
            journal.save_entry(uow, page("only at home"))
        report = merge.merge(space, stick, WAY)
        assert (report.pages_added, report.pages_changed, report.kept) == (1, 1, 1)
        with space.read() as uow:
            bodies = {entry.body for entry in uow.entries.all()}
            assert bodies == {"changed on the laptop", "only on the laptop", "only at home"}
            assert search.search_entries(uow, "laptop", 10).total == 2
        assert merge.merge(space, stick, WAY).is_empty
        assert [one.why for one in snapshots.listed(space)] == ["merge", "merge"]
    finally:
        space.close()


def test_a_stopped_merge_and_one_of_another_space_change_nothing(
    ready: Ready, tmp_path: Path
) -> None:
    other = Home(tmp_path / "other")
    spaces.create(other, "Other", PASSPHRASE, cost=LOWEST_COST)
    stranger = backup_of(other, tmp_path / "other.closecircle")
    own = backup_of(ready.home, tmp_path / "own.closecircle")
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    try:
        with pytest.raises(Refused):
            merge.merge(space, stranger, WAY)

        def stop(_done: int, _total: int) -> None:
            raise Stopped

        with pytest.raises(Stopped):
            merge.merge(space, own, WAY, stop)
        with space.read() as uow:
            assert journal.count(uow) == 0
    finally:
        space.close()


def test_an_older_schema_is_brought_up_to_date_as_a_copy(ready: Ready, tmp_path: Path) -> None:
    """A backup of a program from before bookmarks."""
    old = Home(tmp_path / "old")
    restore.restore_new(old, backup_of(ready.home, tmp_path / "one.closecircle"), WAY)
    space = spaces.unlock(old, None, PASSPHRASE)
    with space.write() as uow:
        journal.save_entry(uow, page("from before", day=date(2020, 1, 1)))
    space.close()
    (info,) = spaces.list_spaces(old)
    age_schema(old, info.id)
    stick = tmp_path / "old.closecircle"
    write_as_it_is(old, info.id, stick)
    here = spaces.unlock(ready.home, None, PASSPHRASE)
    try:
        assert merge.merge(here, stick, WAY).pages_added == 1
    finally:
        here.close()


SINCE_THE_JOURNAL = ("starred", "strain", "hope", "quiet", "source_key", "import_batch")
SINCE_ADDRESS_BOOKS = ("birthday", "languages", "may_know", "may_tell", "initials_only")


def age_schema(home: Home, folder_id: str) -> None:
    key = key_of(home, folder_id)
    pages = home.spaces / folder_id / "pages.db"
    with contextlib.closing(key.connect(pages)) as database:
        for statement in (
            *(f"DROP VIEW {name}_searched" for name in ("meeting_note", "meeting")),
            *(f"DROP TABLE {name}_search" for name in ("meeting_note", "meeting")),
            *(f"DROP TABLE {name}" for name in ("meeting_note", "meeting")),
            *(f"DROP INDEX {name}" for name in ("entry_starred", "entry_by_source")),
            *(f"DROP INDEX {name}" for name in ("entry_by_batch", "entry_tag_live")),
            *(f"ALTER TABLE entry DROP COLUMN {name}" for name in SINCE_THE_JOURNAL),
            *(f"DROP TABLE {name}" for name in ("attachment", "import_batch", "word")),
            *(f"DROP TABLE {name}" for name in ("kept_card", "person_import", "person_photo")),
            *(f"ALTER TABLE person DROP COLUMN {name}" for name in SINCE_ADDRESS_BOOKS),
            *(f"ALTER TABLE plan_item DROP COLUMN {name}" for name in ("plan", "due")),
            *(f"DROP TABLE {name}" for name in ("resource_call", "provider_answer")),
            "DROP VIEW bookmark_searched",
            "DROP TABLE bookmark_search",
            "DROP TABLE bookmark",
            "ALTER TABLE exercise_answer DROP COLUMN sitting",
            "ALTER TABLE exercise_answer DROP COLUMN put_aside_on",
            "ALTER TABLE lesson_progress DROP COLUMN revision",
            "ALTER TABLE lesson_progress DROP COLUMN left_for_now",
            "UPDATE alembic_version SET version_num = '0001'",
        ):
            database.execute(statement)


def key_of(home: Home, folder_id: str) -> SpaceKey:
    keys = read_keys(SpaceFolder(home.spaces / folder_id))
    return SpaceKey(bytes(keys.open_with_passphrase(PASSPHRASE)), keys.salt_bytes())


def write_as_it_is(home: Home, folder_id: str, path: Path) -> None:
    """A backup as the older program made it, without bringing its pages up to date."""
    folder, key = SpaceFolder(home.spaces / folder_id), key_of(home, folder_id)
    size = folder.pages.stat().st_size
    first = date(2020, 1, 1)
    parts = (Part(PAGES, size),)
    moment = "2020-01-01T00:00:00+00:00"
    facts = Facts("0.1", moment, 1, 0, 0, 0, first, first, {first: 1}, parts)
    write_backup(path, read_keys(folder), key, facts, (folder.pages,), unwatched)
