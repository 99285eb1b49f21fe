from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from family_app.platforms.files import private_files
from tests.ready_space import Ready

ROOT = Path(__file__).parents[2]

posix = pytest.mark.skipif(sys.platform == "win32", reason="mode bits and limits of POSIX")


@posix
def test_folders_and_files_are_for_this_user_only(tmp_path: Path) -> None:
    files = private_files()
    before = os.umask(0)
    try:
        files.make_folder(tmp_path / "folder")
        with open(tmp_path / "file", "xb", opener=files.open_private) as out:
            out.write(b"x")
    finally:
        os.umask(before)
    assert (tmp_path / "folder").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600


def test_a_folder_that_stands_is_not_taken_over(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        private_files().make_folder(tmp_path)


@posix
def test_a_link_in_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with (
        pytest.raises(OSError, match="symbolic"),
        open(tmp_path / "link", "wb", opener=private_files().open_private),
    ):
        pass
    assert not (tmp_path / "elsewhere").exists()


def test_a_folder_can_be_flushed(tmp_path: Path) -> None:
    private_files().flush_folder(tmp_path)


@posix
def test_a_crash_writes_no_memory(tmp_path: Path) -> None:
    """Even where the user allowed core files: none appears, and the process is not dumpable."""
    code = (
        "import ctypes, os, resource, signal, sys; from family_app.platforms.files import *;"
        "hard = resource.getrlimit(resource.RLIMIT_CORE)[1];"
        "resource.setrlimit(resource.RLIMIT_CORE, (hard, hard));"
        "private_files().no_core_dumps();"
        "linux = sys.platform == 'linux';"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0]);"
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) if linux else 0, flush=True);"
        "os.kill(os.getpid(), signal.SIGABRT)"
    )
    ran = [sys.executable, "-c", code]
    where = {"cwd": tmp_path, "env": {**os.environ, "PYTHONPATH": str(ROOT)}}
    done = subprocess.run(ran, capture_output=True, text=True, check=False, **where)  # type: ignore[call-overload]
    assert done.stdout == "0\n0\n"
    assert done.returncode == -signal.SIGABRT
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_memory_is_kept_out_of_crashes_before_any_key_is_read(ready: Ready, tmp_path: Path) -> None:
    seen = tmp_path / "calls.txt"
    strace = ["strace", "-f", "-e", "trace=prctl,openat", "-o", str(seen)]
    command = [sys.executable, "-m", "family_app", "space", "list"]
    subprocess.run([*strace, *command], cwd=ROOT, capture_output=True, check=True)
    calls = seen.read_text(errors="replace")
    assert 0 < calls.find("PR_SET_DUMPABLE, SUID_DUMP_DISABLE") < calls.find("keys.json")
