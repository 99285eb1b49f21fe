"""A disk that is full at any point of a change of the key costs nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from family_app.errors import DiskFull, ReadOnly
from family_app.paths import Home
from family_app.services import key_change, spaces, wiping
from family_app.services.space_check import check
from family_app.storage.key_file import read_keys
from family_app.storage.key_slots import LOWEST_COST
from family_app.storage.rekey import Door, fits
from family_app.storage.snapshot import take_snapshot
from tests.ready_space import PASSPHRASE, ready_space

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root can make a small disk"
)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this computer lets nobody make a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def leave(disk: Path, kilobytes: int) -> Path:
    """Fill the disk but for so much."""
    other = disk / "other-things"
    other.write_bytes(bytes(max(0, shutil.disk_usage(disk).free - kilobytes * 1024)))
    return other


@pytest.mark.parametrize("kilobytes", [0, 4, 12, 40, 150, 330, 400, 600, 720, 900, 1100, 1500])
def test_one_of_the_two_keys_opens_and_the_rest_is_done_later(disk: Path, kilobytes: int) -> None:
    ready = ready_space(Home(disk / "home"))
    keys = read_keys(ready.folder)
    old = Door(bytes(keys.open_with_words(ready.words)), keys.salt_bytes())
    for _ in range(2):
        take_snapshot(ready.folder, old.data_key, old.salt, "test")
    new = key_change.prepare(ready.home, None, PASSPHRASE, "rewrite", cost=LOWEST_COST)
    other = leave(disk, kilobytes)
    with suppress(DiskFull, ReadOnly):
        key_change.carry_out(ready.home, new, lambda _done, _total: False)
    other.unlink()
    spaces.unlock(ready.home, None, PASSPHRASE).close()
    assert check(ready.home, None, PASSPHRASE) == []
    keys = read_keys(ready.folder)
    assert keys.next is None
    moved = not fits(ready.folder.pages, old)
    words = " ".join(new.words) if moved else ready.words
    door = Door(bytes(keys.open_with_words(words)), keys.salt_bytes())
    assert all(fits(path, door) for path in ready.folder.backups.rglob("*.db"))
    assert not list(ready.folder.path.rglob("*.next"))


def test_a_full_disk_does_not_keep_anyone_from_wiping(disk: Path) -> None:
    ready = ready_space(Home(disk / "home"))
    spaces.unlock(ready.home, None, PASSPHRASE).close()
    leave(disk, 0)
    wiping.wipe(ready.home, None, PASSPHRASE)
    assert not ready.folder.path.exists()
