from __future__ import annotations

from pathlib import Path

import pytest

from family_app.storage.conflict_copies import conflict_copies
from family_app.storage.space_folder import SpaceFolder

LAID = (
    "keys (conflicted copy).json",
    "keys (Anna's conflicted copy 2026-01-02).json",
    "keys (1).json",
    "keys.copy (1).json",
    "keys-DESKTOP-7.json",
    "pages (1).db",
    "pages (1).db-wal",
    "pages 2.db",
    "pages-LAPTOP.db",
    "pages_conflict-20260102-101112.db",
    "pages.sync-conflict-20260102-101112-ABCDEFG.db",
    "pages.Conflict.db",
    "media (conflicted copy 2026-01-02 101112).db",
)
OURS = (
    "keys.json",
    "keys.copy.json",
    "keys.json.new",
    "keys.copy.json.new",
    "pages.db",
    "pages.db-wal",
    "pages.db-shm",
    "pages.db.next",
    "pages.db.next-wal",
    "media.db",
    "media.db-wal",
    "media.db.made",
    "writer.lock",
    "wiped",
    "a note of mine.txt",
)


@pytest.fixture
def folder(tmp_path: Path) -> SpaceFolder:
    (tmp_path / "backups").mkdir()
    return SpaceFolder(tmp_path)


@pytest.mark.parametrize("name", LAID)
def test_what_cloud_folders_lay_there_is_known(folder: SpaceFolder, name: str) -> None:
    (folder.path / name).touch()
    assert conflict_copies(folder) == (name,)


def test_our_own_files_are_not_taken_for_it(folder: SpaceFolder) -> None:
    for name in OURS:
        (folder.path / name).touch()
    assert conflict_copies(folder) == ()
