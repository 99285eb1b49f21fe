"""Private files and memory on Windows. Not yet run on a real Windows: see docs/platforms.md."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_FOLDER_MODE = 0o700
# SetErrorMode flags of the Windows API (errhandlingapi.h).
_FAIL_CRITICAL_ERRORS = 0x0001
_NO_FAULT_BOX = 0x0002
# WER_FAULT_REPORTING_FLAG_NOHEAP of the Windows API (werapi.h).
_REPORT_WITHOUT_HEAP = 1


class WindowsFiles:
    """Folders with an access list of their own; files in them take over its rights."""

    def make_folder(self, path: Path) -> None:
        """Make one folder for this user, the system and its administrators.

        From Python 3.11.10, 3.12.4 and 3.13 on, mode 0700 makes that list (CVE-2024-4030); before,
        the rights are those of the folder above, which in a user's profile keep others out too.
        """
        path.mkdir(mode=_FOLDER_MODE)

    def open_private(self, path: str, flags: int) -> int:
        """Open or make a file in binary form, not handed on to child processes."""
        if sys.platform == "win32":
            flags |= os.O_BINARY | os.O_NOINHERIT
        return os.open(path, flags, 0o600)

    def flush_folder(self, path: Path) -> None:
        """Do nothing: Windows gives no way to flush a folder, and its file systems log moves."""

    def no_core_dumps(self) -> None:
        """Ask Windows not to offer a fault report, and to leave memory out of one."""
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetErrorMode(_FAIL_CRITICAL_ERRORS | _NO_FAULT_BOX)
            ctypes.windll.kernel32.WerSetFlags(_REPORT_WITHOUT_HEAP)
