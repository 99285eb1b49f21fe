from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from family_app.errors import InUse
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.writer_lock import WriterLock, is_in_use

_HOLD = """
import sys
from pathlib import Path
from family_app.storage.space_folder import SpaceFolder
from family_app.storage.writer_lock import WriterLock
lock = WriterLock.take(SpaceFolder(Path(sys.argv[1])))
print("held", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def folder(tmp_path: Path) -> SpaceFolder:
    return SpaceFolder(tmp_path)


def test_one_writer_at_a_time_in_this_program(folder: SpaceFolder) -> None:
    lock = WriterLock.take(folder)
    assert is_in_use(folder)
    with pytest.raises(InUse):
        WriterLock.take(folder)
    lock.release()
    lock.release()
    assert not is_in_use(folder)
    WriterLock.take(folder).release()


def test_a_lock_that_nobody_holds_any_more_is_free(folder: SpaceFolder) -> None:
    lock = WriterLock.take(folder)
    del lock
    assert not is_in_use(folder)


def test_another_program_s_lock_counts_and_dies_with_it(folder: SpaceFolder) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(folder.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        assert is_in_use(folder)
        with pytest.raises(InUse):
            WriterLock.take(folder)
        other.kill()
    assert not is_in_use(folder)
    WriterLock.take(folder).release()


def test_looking_makes_no_file(folder: SpaceFolder) -> None:
    assert not is_in_use(folder)
    assert list(folder.path.iterdir()) == []


def test_the_lock_file_is_empty(folder: SpaceFolder) -> None:
    with WriterLock.take(folder):
        pass
    assert not folder.lock.exists() or folder.lock.read_bytes() == b""
