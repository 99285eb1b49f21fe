"""Hears from the system that the user leaves: sleep, a locked screen, another user, the end."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Protocol


class SessionNotices(Protocol):
    """What the system says about the user's session. It fails softly: no news is no error."""

    def start(self, window: int, leave: Callable[[], None]) -> None:
        """Call `leave` on this thread each time the user leaves.

        Where the system allows, it waits with sleeping or ending until `leave` has returned.
        `window` is the system's own number of the window.
        """

    def stop(self) -> None:
        """Hear nothing more."""


def session_notices() -> SessionNotices:
    """The way of the system that this program runs on."""
    if sys.platform == "win32":
        from family_app.platforms.session_windows import WindowsNotices

        return WindowsNotices()
    elif sys.platform == "darwin":  # noqa: RET505 - the type checker skips whole branches
        from family_app.platforms.session_macos import MacNotices

        return MacNotices()
    else:
        from family_app.platforms.session_linux import LinuxNotices

        return LinuxNotices.on_this_computer()
