from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from family_app.platforms.files import private_files

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
def test_a_crash_writes_no_memory() -> None:
    code = (
        "import resource; from family_app.platforms.files import private_files;"
        "private_files().no_core_dumps();"
        "print(resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"
