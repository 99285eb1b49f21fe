"""Backups and copies on a disk that is really too small: the old ones stay, nothing is half."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from family_app.domain.snapshots import Why
from family_app.errors import DiskFull
from family_app.paths import Home
from family_app.services import backups, journal, restore, snapshots, spaces
from family_app.storage.open_space import OpenSpace
from tests.ready_space import PASSPHRASE, Ready, fingerprint
from tests.services.drafts import page

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root can make a small disk"
)
WAY = backups.by_passphrase(PASSPHRASE)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this computer lets nobody make a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def full(ready: Ready) -> Iterator[OpenSpace]:
    """A space of about four megabytes."""
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    with space.write() as uow:
        journal.save_entry(uow, page("long words " * 350_000))
    yield space
    space.close()


def test_a_backup_that_does_not_fit_leaves_the_older_one(full: OpenSpace, disk: Path) -> None:
    target = disk / "mine.closecircle"
    target.write_bytes(b"older")
    with pytest.raises(DiskFull):
        backups.write(full, target)
    assert [path.name for path in disk.iterdir()] == ["mine.closecircle"]
    assert target.read_bytes() == b"older"


def test_a_restore_that_does_not_fit_makes_no_space(
    full: OpenSpace, disk: Path, tmp_path: Path
) -> None:
    file = tmp_path / "mine.closecircle"
    backups.write(full, file)
    elsewhere = Home(disk / "home")
    with pytest.raises(DiskFull):
        restore.restore_new(elsewhere, file, WAY)
    assert spaces.list_spaces(elsewhere) == ()
    assert fingerprint(disk) == {}


def test_a_copy_or_a_restore_on_a_full_disk_leaves_the_space(ready: Ready, disk: Path) -> None:
    home = Home(disk / "home")
    shutil.copytree(ready.home.root, home.root)
    space = spaces.unlock(home, None, PASSPHRASE)
    try:
        with space.write() as uow:
            journal.save_entry(uow, page("kept " * 20_000))
        first = snapshots.take(space, Why.ASKED)
        assert first is not None
        room = shutil.disk_usage(disk).free - 64 * 1024
        (disk / "other-things").write_bytes(bytes(room))
        with space.write() as uow:
            journal.save_entry(uow, page("more"))
        with pytest.raises(DiskFull):
            snapshots.take(space, Why.ASKED)
        with pytest.raises(DiskFull):
            restore.restore_snapshot(space, first.name)
        with space.read() as uow:
            assert journal.count(uow) == 2
        assert snapshots.listed(space) == (first,)
        assert [path.name for path in space.folder.backups.iterdir()] == [first.name]
    finally:
        space.close()
