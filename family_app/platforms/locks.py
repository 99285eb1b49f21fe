"""A lock of the operating system on a file: it dies with the program that holds it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from family_app.platforms.files import private_files

if sys.platform == "win32":
    import msvcrt

    def _seize(handle: int) -> None:
        """Lock the first byte, which need not be there. OSError where another has it."""
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    _TAKEN: tuple[type[OSError], ...] = (OSError,)
else:
    import fcntl

    def _seize(handle: int) -> None:
        """Lock the whole file. BlockingIOError where another has it."""
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    _TAKEN = (BlockingIOError,)


class FileLock:
    """The lock on one file, which stays empty; two objects for one file keep each other out."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle = -1

    def take(self) -> bool:
        """Take the lock without waiting, making the file where there is none; whether it worked.

        Raises:
            OSError: the file cannot be made or opened, or the disk knows no locks.
        """
        handle = private_files().open_private(str(self._path), os.O_RDWR | os.O_CREAT)
        try:
            _seize(handle)
        except _TAKEN:
            os.close(handle)
            return False
        except BaseException:
            os.close(handle)
            raise
        self._handle = handle
        return True

    def is_on(self, path: Path) -> bool:
        """Whether the file that is locked stands at `path`."""
        try:
            return self._handle >= 0 and os.path.samestat(os.fstat(self._handle), path.stat())
        except OSError:
            return False

    def release(self) -> None:
        """Let others take it; without the lock this does nothing."""
        handle, self._handle = self._handle, -1
        if handle >= 0:
            os.close(handle)

    def __del__(self) -> None:
        """What nobody holds any more must not keep others out until the program ends."""
        self.release()
