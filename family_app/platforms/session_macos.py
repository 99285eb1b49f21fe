"""Screen lock, sleep of the screen and user switching on macOS. Not yet run: see docs/platforms.md.

Core Foundation's notification centres are plain C and report on the main run loop, which is Qt's.
The names are those that the login window and the window server post. A Mac that sleeps locks its
screen first unless its owner switched that off; then the idle lock sees on waking how much time
went by. The end of a session comes through Qt.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from contextlib import suppress

_FOUNDATION = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
_UTF_8 = 0x08000100  # kCFStringEncodingUTF8, CFString.h
_AT_ONCE = 4  # CFNotificationSuspensionBehaviorDeliverImmediately, CFNotificationCenter.h
_FROM_LOGIN = (b"com.apple.screenIsLocked", b"com.apple.screensaver.didstart")
# kCGNotifyGUIConsoleSessionChanged, CGSession.h
_FROM_SYSTEM = (b"com.apple.coregraphics.GUIConsoleSessionChanged",)
# CFNotificationCallback: centre, observer, name, object, user info.
_Callback = ctypes.CFUNCTYPE(None, *(ctypes.c_void_p for _ in range(5)))


class MacNotices:
    """Observes the login window's notices, and the system's."""

    def __init__(self) -> None:
        self._leave: Callable[[], None] | None = None
        # Held as long as this is: the system keeps only its address.
        self._callback = _Callback(self._on_notice)

    def start(self, window: int, leave: Callable[[], None]) -> None:
        """Observe from now on; `window` is not needed here."""
        self._leave = leave
        # On another system there is no such library.
        with suppress(OSError):
            library = ctypes.CDLL(_FOUNDATION)
            for centre, names in (
                (library.CFNotificationCenterGetDistributedCenter, _FROM_LOGIN),
                (library.CFNotificationCenterGetDarwinNotifyCenter, _FROM_SYSTEM),
            ):
                centre.restype = ctypes.c_void_p
                self._observe(library, centre(), names)

    def stop(self) -> None:
        """Say nothing more; the callback stays valid for what is on its way."""
        self._leave = None

    def _observe(self, library: ctypes.CDLL, centre: int, names: tuple[bytes, ...]) -> None:
        make = library.CFStringCreateWithCString
        make.restype = ctypes.c_void_p
        make.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32)
        add = library.CFNotificationCenterAddObserver
        add.restype = None
        add.argtypes = (*(ctypes.c_void_p for _ in range(2)), _Callback)
        add.argtypes += (*(ctypes.c_void_p for _ in range(2)), ctypes.c_long)
        for name in names:
            add(centre, None, self._callback, make(None, name, _UTF_8), None, _AT_ONCE)

    def _on_notice(self, *_told: object) -> None:
        if self._leave is not None:
            self._leave()
