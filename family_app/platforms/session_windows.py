"""Sleep, screen lock and user switching on Windows. Not yet run: see docs/platforms.md.

Sleep comes to every window as WM_POWERBROADCAST. Lock and switching come as
WM_WTSSESSION_CHANGE to a window that asked for it (wtsapi32.h, winuser.h). The end of a session
comes through Qt.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

_WM_POWERBROADCAST = 0x0218
_PBT_APMSUSPEND = 0x0004
_WM_WTSSESSION_CHANGE = 0x02B1
_WTS_CONSOLE_DISCONNECT = 0x2
_WTS_REMOTE_DISCONNECT = 0x4
_WTS_SESSION_LOCK = 0x7
_LEAVES = frozenset({_WTS_CONSOLE_DISCONNECT, _WTS_REMOTE_DISCONNECT, _WTS_SESSION_LOCK})
_ONLY_THIS_SESSION = 0


class WindowsNotices(QAbstractNativeEventFilter):
    """Reads the messages before Qt does, and takes none away."""

    def __init__(self) -> None:
        super().__init__()
        self._leave: Callable[[], None] | None = None
        self._window = 0

    def start(self, window: int, leave: Callable[[], None]) -> None:
        """Ask for news of the session on this window and look at every message."""
        self._leave = leave
        self._window = window
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(
                wintypes.HWND(window), wintypes.DWORD(_ONLY_THIS_SESSION)
            )
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)

    def stop(self) -> None:
        """Look at no more messages."""
        self._leave = None
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self)
        if sys.platform == "win32":
            handle = wintypes.HWND(self._window)
            ctypes.windll.wtsapi32.WTSUnRegisterSessionNotification(handle)

    def nativeEventFilter(
        self, event_type: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Say so when the message means that the user leaves."""
        kind = event_type.data() if isinstance(event_type, QByteArray) else bytes(event_type)
        if kind == b"windows_generic_MSG" and self._leave is not None:
            found = wintypes.MSG.from_address(int(message))
            if is_leaving(found.message, found.wParam):
                self._leave()
        return False, 0


def is_leaving(kind: int, detail: int) -> bool:
    """Whether a message of Windows, by its number and first value, means that the user leaves."""
    if kind == _WM_POWERBROADCAST:
        return detail == _PBT_APMSUSPEND
    return kind == _WM_WTSSESSION_CHANGE and detail in _LEAVES
