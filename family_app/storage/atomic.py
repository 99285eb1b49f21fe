"""Writes small files so that a crash or a full disk leaves the old or the new one, never half."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

from family_app.disk_errors import disk_errors
from family_app.platforms.files import private_files

_SUFFIX = ".new"


def write_together(
    paths: tuple[Path, ...], content: bytes, *, prove: Callable[[bytes], None]
) -> None:
    """Put the same bytes into several files of one folder, one after the other.

    All are written aside and flushed first, so that a full disk is found before any file changes.
    Then they are read back, and what was read is handed to `prove`, which raises if it is not
    good. Only then are they moved into place, in order, with the folder flushed after each.

    Raises:
        DiskFull, ReadOnly: nothing was changed.
    """
    files = private_files()
    aside = [_aside(path) for path in paths]
    with disk_errors():
        try:
            for path in aside:
                _write_flushed(path, content)
            if any(path.read_bytes() != content for path in aside):
                raise OSError(errno.EIO, "read back otherwise than written")
            prove(aside[0].read_bytes())
            for source, target in zip(aside, paths, strict=True):
                source.replace(target)
                files.flush_folder(target.parent)
        finally:
            for path in aside:
                path.unlink(missing_ok=True)


def remove_leftovers(paths: tuple[Path, ...]) -> None:
    """Remove what a program that was killed while writing these files left beside them."""
    with disk_errors():
        for path in leftovers(paths):
            path.unlink(missing_ok=True)


def leftovers(paths: tuple[Path, ...]) -> list[Path]:
    """What `remove_leftovers` would remove."""
    return [aside for aside in map(_aside, paths) if aside.exists()]


def _aside(path: Path) -> Path:
    return path.with_name(path.name + _SUFFIX)


def _write_flushed(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)
    with open(path, "xb", opener=private_files().open_private) as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
