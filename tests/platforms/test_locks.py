from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from family_app.platforms.locks import FileLock

HOLDER = """
import sys
from pathlib import Path
from family_app.platforms.locks import FileLock
lock = FileLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


def test_two_in_one_program_keep_each_other_out(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert first.take()
    assert not second.take()
    first.release()
    first.release()
    assert second.take()
    second.release()


def test_a_program_that_dies_leaves_the_lock_free(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "True"
        mine = FileLock(path)
        assert not mine.take()
        holder.kill()
        holder.wait()
    assert mine.take()
    mine.release()


def test_the_file_stays_empty(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "lock")
    assert lock.take()
    assert (tmp_path / "lock").read_bytes() == b""
    lock.release()


def test_what_nobody_holds_any_more_keeps_nobody_out(tmp_path: Path) -> None:
    FileLock(tmp_path / "lock").take()
    again = FileLock(tmp_path / "lock")
    assert again.take()
    again.release()
