"""What each operating system does its own way about private files and memory."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import Protocol


class PrivateFiles(Protocol):
    """Files and folders that only this user may read, and memory that stays out of crash files."""

    def make_folder(self, path: Path) -> None:
        """Make one folder that only this user may enter; FileExistsError where it stands."""

    def open_private(self, path: str, flags: int) -> int:
        """Open a file that only this user may read: the `opener` of the built-in open."""

    def flush_folder(self, path: Path) -> None:
        """Ask the disk to keep what was last moved into or out of a folder."""

    def no_core_dumps(self) -> None:
        """Keep a crash from writing the program's memory, and with it keys and words, to disk."""


def private_files() -> PrivateFiles:
    """The way of the system that this program runs on."""
    if sys.platform == "win32":
        from family_app.platforms.windows import WindowsFiles

        return WindowsFiles()
    else:  # noqa: RET505 - the type checker skips whole branches by system
        from family_app.platforms.posix import PosixFiles

        return PosixFiles()


def keep_folder(path: Path) -> None:
    """Make a folder for this user only where none stands; those above it come as usual."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        private_files().make_folder(path)


def write_private(path: Path, data: bytes) -> None:
    """Write a file that only this user may read, over what stands there; OSError as of `open`."""
    with open(path, "wb", opener=private_files().open_private) as file:
        file.write(data)


def empty_private(path: Path) -> None:
    """An empty file for this user only in place of what stands there, for a writer of others.

    Such a writer keeps the rights that it finds. Where no file can be made, it will say so itself.
    """
    with suppress(OSError):
        path.unlink(missing_ok=True)
        write_private(path, b"")
