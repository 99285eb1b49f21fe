"""Puts an exported file where the user asked, whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from family_app.disk_errors import disk_errors
from family_app.errors import Refused


def write_beside(path: Path, data: bytes) -> None:
    """Write next to the target, flush, then move into place.

    Raises:
        DiskFull: no room; the target is as it was.
        ReadOnly: the folder cannot be written to.
        Refused: no file can have this name here.
    """
    with file_beside(path) as file:
        file.write(data)


@contextmanager
def file_beside(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that becomes the target when the block ends, and goes when it raises.

    Raises:
        DiskFull, ReadOnly, Refused: as `write_beside`.
    """
    with _place_errors():
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".export")
    temporary = Path(name)
    try:
        with disk_errors(), os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        with _place_errors():
            temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def folder_beside(path: Path) -> Iterator[Path]:
    """A folder to fill that becomes the target when the block ends, and goes when it raises.

    Raises:
        Refused: files stand there already, or it is no folder and cannot be one.
        DiskFull, ReadOnly: nothing is left of it.
    """
    target = empty_folder(path)
    with _place_errors():
        filled = Path(tempfile.mkdtemp(dir=target.parent, prefix=".export"))
    try:
        with disk_errors():
            yield filled
            target.rmdir()
            filled.replace(target)
    finally:
        shutil.rmtree(filled, ignore_errors=True)


def empty_folder(path: Path) -> Path:
    """A folder to export into, made if needed; one that holds files is refused.

    Raises:
        Refused: files stand there already, or it is no folder and cannot be one.
        ReadOnly: it cannot be made here.
    """
    with _place_errors():
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise Refused(why="That place already holds something. Choose a new or empty folder.")
        path.mkdir(parents=True, exist_ok=True)
    return path


@contextmanager
def _place_errors() -> Iterator[None]:
    """What the disk refuses, and names that it does not take: a folder's, too long, with NUL."""
    try:
        with disk_errors():
            yield
    except (OSError, ValueError):
        raise Refused(why="Nothing can be written under that name. Choose another one.") from None
