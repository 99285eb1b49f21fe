"""Short messages of the computer itself, beside the window or over it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


class Messages(QObject):
    """Shows them; `told` says of each whether the system took it. It fails softly."""

    told = Signal(bool)

    def show(self, sender: str, title: str, words: str) -> None:
        """Show a message and return at once; `sender` is what the system calls this program."""
        raise NotImplementedError

    def stop(self) -> None:
        """Take away what still shows, and let go of the system."""
        raise NotImplementedError


def messages(icon: Callable[[], QIcon]) -> Messages:
    """The way of the system that this program runs on; `icon` where one has to be shown."""
    if sys.platform == "linux":
        from family_app.platforms.messages_linux import LinuxMessages

        return LinuxMessages()
    else:  # noqa: RET505 - the type checker skips whole branches
        from family_app.platforms.messages_tray import TrayMessages

        return TrayMessages(icon)
