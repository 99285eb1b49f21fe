from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from family_app.errors import KeysDamaged
from family_app.storage.atomic import remove_leftovers, write_together


def accept(_: bytes) -> None:
    pass


def test_several_files_get_the_same_bytes(tmp_path: Path) -> None:
    paths = (tmp_path / "one", tmp_path / "two")
    write_together(paths, b"first", prove=accept)
    write_together(paths, b"second", prove=accept)
    assert [path.read_bytes() for path in paths] == [b"second", b"second"]
    assert sorted(tmp_path.iterdir()) == sorted(paths)


@pytest.mark.skipif(sys.platform == "win32", reason="mode bits")
def test_only_this_user_may_read_them(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_together((tmp_path / "one",), b"x", prove=accept)
    finally:
        os.umask(before)
    assert (tmp_path / "one").stat().st_mode & 0o777 == 0o600


def test_a_failed_proof_leaves_the_old_files_and_nothing_beside(tmp_path: Path) -> None:
    one = tmp_path / "one"
    one.write_bytes(b"old")

    def doubt(raw: bytes) -> None:
        assert raw == b"new"
        raise KeysDamaged

    with pytest.raises(KeysDamaged):
        write_together((one,), b"new", prove=doubt)
    assert one.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [one]


def test_what_a_killed_program_left_goes(tmp_path: Path) -> None:
    one = tmp_path / "one"
    (tmp_path / "one.new").write_bytes(b"half")
    remove_leftovers((one,))
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "one.new").write_bytes(b"half")
    write_together((one,), b"whole", prove=accept)
    assert list(tmp_path.iterdir()) == [one]


_FULL = """
import resource, sys
from pathlib import Path
from family_app.errors import DiskFull
from family_app.storage.atomic import write_together
folder = Path(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    write_together((folder / "one", folder / "two"), b"n" * 1000, prove=lambda raw: None)
except DiskFull:
    print("full")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_no_room_changes_nothing(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", _FULL, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "full\n"
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "one": b"old",
        "two": b"old",
    }
