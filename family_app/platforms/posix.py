"""Private files and memory on Linux and macOS."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

assert sys.platform != "win32"

import resource  # noqa: E402 - not there on Windows

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600
_PR_SET_DUMPABLE = 4  # linux/prctl.h
_CORE_FILTER = Path("/proc/self/coredump_filter")


class PosixFiles:
    """Mode bits, flushed folders and resource limits."""

    def make_folder(self, path: Path) -> None:
        """Make one folder with mode 0700, whatever the umask says."""
        path.mkdir(mode=_FOLDER_MODE)
        path.chmod(_FOLDER_MODE)

    def open_private(self, path: str, flags: int) -> int:
        """Open or make a file with mode 0600; never follows a link put in its place."""
        return os.open(path, flags | os.O_NOFOLLOW | os.O_CLOEXEC, _FILE_MODE)

    def flush_folder(self, path: Path) -> None:
        """Flush the folder's own list of names, which a flushed file alone does not do."""
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def no_core_dumps(self) -> None:
        """Set the size limit of core files to 0; on Linux leave memory out of them too.

        A core handler behind a pipe is not bound by the limit, but by the filter and the flag.
        The flag also keeps other programs of this user from reading the memory of this one.
        """
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
        try:
            if _CORE_FILTER.exists():
                _CORE_FILTER.write_text("0x0", encoding="ascii")
        except OSError:
            pass  # a locked-down /proc; the limit above and the flag below still hold
        # Last: from here /proc no longer lets this user write to the files of this process.
        if sys.platform == "linux":
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
