"""The files of an open space are moved, copied back, or replaced by another program."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from family_app.domain.ids import EntryId
from family_app.domain.snapshots import Why
from family_app.errors import InUse, ReadOnly, SpaceGone
from family_app.services import journal, snapshots, spaces
from family_app.storage.open_space import OpenSpace
from family_app.storage.snapshots import all_of
from family_app.storage.writer_lock import WriterLock
from tests.ready_space import PASSPHRASE, Ready
from tests.services.drafts import page


@pytest.fixture
def space(ready: Ready) -> Iterator[OpenSpace]:
    opened = spaces.unlock(ready.home, None, PASSPHRASE)
    save(opened, "older")
    yield opened
    opened.close()


def save(space: OpenSpace, words: str) -> EntryId:
    draft = page(words)
    with space.write() as uow:
        journal.save_entry(uow, draft)
    return draft.uid


def bodies(space: OpenSpace) -> set[str]:
    with space.read() as uow:
        return {entry.body for entry in journal.all_entries(uow)}


def stored(ready: Ready) -> set[str]:
    opened = spaces.unlock(ready.home, None, PASSPHRASE)
    try:
        return bodies(opened)
    finally:
        opened.close()


def taken_away(ready: Ready, tmp_path: Path) -> Path:
    return ready.folder.path.rename(tmp_path / "away")


def test_nothing_is_called_saved_while_the_folder_is_gone(
    ready: Ready, space: OpenSpace, tmp_path: Path
) -> None:
    away = taken_away(ready, tmp_path)
    with pytest.raises(SpaceGone):
        save(space, "newer")
    assert bodies(space) == {"older"}
    away.rename(ready.folder.path)
    save(space, "newer")
    space.close()
    assert stored(ready) == {"older", "newer"}


def test_a_folder_that_was_copied_back_is_taken_up_again(
    ready: Ready, space: OpenSpace, tmp_path: Path
) -> None:
    away = taken_away(ready, tmp_path)
    shutil.copytree(away, ready.folder.path)
    shutil.rmtree(away)
    save(space, "newer")
    assert bodies(space) == {"older", "newer"}
    assert not space.was_replaced
    with pytest.raises(InUse):
        WriterLock.take(ready.folder)
    space.close()
    assert stored(ready) == {"older", "newer"}


def test_a_disk_that_refused_to_be_written_to_is_tried_with_fresh_connections(
    space: OpenSpace,
) -> None:
    """The open ones may go to a stick that was pulled; one put back looks the same."""
    with space.read() as one, space.read() as other:
        for uow in (one, other):
            uow.totals._session.connection().exec_driver_sql("PRAGMA query_only = 1")
    with pytest.raises(ReadOnly):
        save(space, "newer")
    save(space, "newer")
    assert bodies(space) == {"older", "newer"}


def test_no_copy_makes_a_folder_anew_that_is_gone(
    ready: Ready, space: OpenSpace, tmp_path: Path
) -> None:
    taken_away(ready, tmp_path)
    with pytest.raises(SpaceGone):
        snapshots.take(space, Why.ASKED)
    assert not ready.folder.path.exists()


def test_pages_that_another_program_replaced_are_kept_as_a_backup(
    ready: Ready, space: OpenSpace, tmp_path: Path
) -> None:
    older = tmp_path / "older.db"
    with space.read():
        pass
    shutil.copy(ready.folder.pages, older)
    save(space, "only in the open file")
    older.replace(ready.folder.pages)
    for name in ("pages.db-wal", "pages.db-shm"):
        (ready.folder.path / name).unlink()
    save(space, "newer")
    assert space.was_replaced
    assert "only in the open file" not in bodies(space)
    kept = all_of(ready.folder)
    assert [one.why for one in kept] == [Why.REPLACED]
    assert snapshots.held_in(space, kept[0].name).entries == 2
    space.close()
    assert "newer" in stored(ready)


def test_the_folder_of_another_space_in_its_place_is_not_touched(
    ready: Ready, space: OpenSpace, tmp_path: Path
) -> None:
    from family_app.storage.key_slots import LOWEST_COST

    taken_away(ready, tmp_path)
    other = spaces.create(ready.home, "Other", PASSPHRASE, cost=LOWEST_COST)
    (ready.home.spaces / other.info.id).rename(ready.folder.path)
    before = ready.folder.pages.read_bytes()
    with pytest.raises(SpaceGone):
        save(space, "newer")
    assert ready.folder.pages.read_bytes() == before


def test_a_folder_that_someone_else_opened_meanwhile_is_theirs(
    ready: Ready, space: OpenSpace, tmp_path: Path
) -> None:
    away = taken_away(ready, tmp_path)
    shutil.copytree(away, ready.folder.path)
    with WriterLock.take(ready.folder), pytest.raises(InUse):
        save(space, "newer")
    save(space, "newer")
    assert bodies(space) == {"older", "newer"}


def test_locking_while_the_folder_is_away_keeps_all_in_it(
    ready: Ready, space: OpenSpace, tmp_path: Path
) -> None:
    away = taken_away(ready, tmp_path)
    space.close()
    assert not ready.folder.path.exists()
    away.rename(ready.folder.path)
    assert stored(ready) == {"older"}
