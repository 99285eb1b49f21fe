"""A disk that is really small: what does not fit is told as that, and nothing older is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from family_app.errors import DiskFull
from family_app.services import journal
from tests.services.drafts import page
from tests.storage.made import Made, make

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root can make a small disk"
)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this computer lets nobody make a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def leave(disk: Path, kilobytes: int) -> None:
    room = shutil.disk_usage(disk).free - kilobytes * 1024
    (disk / "other-things").write_bytes(bytes(max(0, room)))


def held(made: Made) -> int:
    (made.folder.parent / "other-things").unlink(missing_ok=True)
    with made.opened() as space, space.read() as uow:
        return journal.count(uow)


@pytest.mark.parametrize("kilobytes", [0, 4, 16])
def test_a_disk_that_fills_up_while_a_space_is_open(disk: Path, kilobytes: int) -> None:
    made = make(disk / "space")
    with made.opened() as space:
        with space.write() as uow:
            journal.save_entry(uow, page("kept"))
        leave(disk, kilobytes)
        for size in (10, 100_000):
            with pytest.raises(DiskFull), space.write() as uow:
                journal.save_entry(uow, page("x" * size))
    assert held(made) == 1
    assert made.problems() == []


@pytest.mark.parametrize("kilobytes", [0, 4, 16])
def test_a_full_disk_is_not_told_as_a_closed_one_when_opening(disk: Path, kilobytes: int) -> None:
    made = make(disk / "space")
    with made.opened() as space, space.write() as uow:
        journal.save_entry(uow, page("kept"))
    leave(disk, kilobytes)
    with pytest.raises(DiskFull), made.opened() as space, space.write() as uow:
        journal.save_entry(uow, page("x" * 100_000))
    assert held(made) == 1


def test_no_part_of_a_space_is_left_where_none_fits(disk: Path) -> None:
    leave(disk, 16)
    with pytest.raises(DiskFull):
        make(disk / "space")
    assert list((disk / "space").iterdir()) == []
