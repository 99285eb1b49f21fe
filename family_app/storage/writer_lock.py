"""One writer per space on a computer, held by an operating system lock that dies with its owner."""

from __future__ import annotations

import time

from family_app.disk_errors import disk_errors
from family_app.errors import InUse
from family_app.platforms.locks import FileLock
from family_app.storage.space_folder import SpaceFolder

# Long enough to outlast another program that only looks whether the space is free.
_PATIENCE_SECONDS = 0.3
_PAUSE_SECONDS = 0.02


class WriterLock:
    """The right to write to one space, from `take` until `release`."""

    def __init__(self, lock: FileLock) -> None:
        self._lock = lock

    @classmethod
    def take(cls, folder: SpaceFolder) -> WriterLock:
        """Become the one writer of the space.

        Raises:
            InUse: another program, or another part of this one, writes to the space.
            ReadOnly: the folder cannot be written to.
            DiskFull: there is no room even for the empty lock file.
        """
        lock = FileLock(folder.lock)
        until = time.monotonic() + _PATIENCE_SECONDS
        with disk_errors():
            while not lock.take():
                if time.monotonic() >= until:
                    raise InUse
                time.sleep(_PAUSE_SECONDS)
        return cls(lock)

    def is_on(self, folder: SpaceFolder) -> bool:
        """Whether it is the lock of what stands in the folder now."""
        return self._lock.is_on(folder.lock)

    def release(self) -> None:
        """Let others write; a second call does nothing."""
        self._lock.release()

    def __enter__(self) -> WriterLock:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def is_in_use(folder: SpaceFolder) -> bool:
    """Whether someone writes to the space right now; leaves no file that was not there."""
    if not folder.lock.exists():
        return False
    lock = FileLock(folder.lock)
    try:
        free = lock.take()
    except OSError:
        return False  # a folder that cannot be written to has no writer
    lock.release()
    return not free
