"""Sleep, screen lock, user switching and the end of the session on Linux, over D-Bus.

logind says when the computer is about to sleep or end, when a session is to be locked, and which
session is in front. Desktops that lock the screen themselves say so on the session's own bus.
QtDBus speaks to both: a part of the Qt that is there anyway, on local sockets only, in the
window's own event loop.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusError,
    QDBusMessage,
    QDBusObjectPath,
    QDBusUnixFileDescriptor,
    QDBusVariant,
)

_LOGIND = "org.freedesktop.login1"
_ROOT = "/org/freedesktop/login1"
_MANAGER = "org.freedesktop.login1.Manager"
_SESSION = "org.freedesktop.login1.Session"
_PROPERTIES = "org.freedesktop.DBus.Properties"
# Whoever draws the lock screen says ActiveChanged(true) under one of these names.
_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
_PATIENCE_MS = 3000


class LinuxNotices(QObject):
    """Listens on the system's bus and on the session's; either may be missing."""

    def __init__(self, system: QDBusConnection, desktop: QDBusConnection) -> None:
        super().__init__()
        self._system = system
        self._desktop = desktop
        self._leave: Callable[[], None] | None = None
        self._session = ""
        # While this is open, logind waits with sleep and shutdown, for up to five seconds.
        self._delay: QDBusUnixFileDescriptor | None = None

    @classmethod
    def on_this_computer(cls) -> LinuxNotices:
        """On the buses that the surroundings name."""
        return cls(QDBusConnection.systemBus(), QDBusConnection.sessionBus())

    def start(self, window: int, leave: Callable[[], None]) -> None:
        """Listen; what cannot be reached is never heard of. `window` is not needed here."""
        self._leave = leave
        if self._system.isConnected():
            for name in ("PrepareForSleep", "PrepareForShutdown"):
                self._hear(self._system, _ROOT, _MANAGER, name, "on_ending(QDBusMessage)")
            self._ask_for_delay()
            self._ask_for_session("auto")
        if self._desktop.isConnected():
            for name in _SCREEN_SAVERS:
                self._hear(self._desktop, "", name, "ActiveChanged", "on_saver(QDBusMessage)")

    def stop(self) -> None:
        """Hear nothing more, and let the computer sleep without waiting."""
        self._leave = None
        self._delay = None

    def _hear(self, bus: QDBusConnection, path: str, interface: str, name: str, slot: str) -> None:
        service = _LOGIND if bus is self._system else ""
        # A slot's name is text here, whatever the binding's type hints say.
        connect: Callable[..., object] = bus.connect
        connect(service, path, interface, name, self, SLOT(slot))

    def _ask(
        self, path: str, interface: str, name: str, slot: str, *words: str, refused: str = ""
    ) -> None:
        message = QDBusMessage.createMethodCall(_LOGIND, path, interface, name)
        message.setArguments(list(words))
        refused = refused or "on_refused(QDBusError,QDBusMessage)"
        answer, error = SLOT(slot), SLOT(refused)
        call: Callable[..., object] = self._system.callWithCallback
        call(message, self, answer, error, _PATIENCE_MS)

    def _ask_for_delay(self) -> None:
        words = ("sleep:shutdown", "Notes", "Saving", "delay")
        self._ask(_ROOT, _MANAGER, "Inhibit", "on_delay(QDBusMessage)", *words)

    def _ask_for_session(self, name: str) -> None:
        """The session this runs in; `auto` is the user's own where the program is outside it."""
        refused = "on_no_session(QDBusError,QDBusMessage)" if name == "auto" else ""
        slot = "on_session(QDBusMessage)"
        self._ask(_ROOT, _MANAGER, "GetSession", slot, name, refused=refused)

    def _say(self) -> None:
        if self._leave is not None:
            self._leave()

    @Slot(QDBusError, QDBusMessage)
    def on_refused(self, _error: QDBusError, _message: QDBusMessage) -> None:
        """Do without: there is no logind here, or it does not know this."""

    @Slot(QDBusError, QDBusMessage)
    def on_no_session(self, _error: QDBusError, _message: QDBusMessage) -> None:
        """Older ones do not know the name `auto`: ask by the number the surroundings give."""
        if number := os.environ.get("XDG_SESSION_ID", ""):
            self._ask_for_session(number)

    @Slot(QDBusMessage)
    def on_delay(self, message: QDBusMessage) -> None:
        """Keep what makes logind wait."""
        found = _first(message)
        if isinstance(found, QDBusUnixFileDescriptor) and self._leave is not None:
            self._delay = found

    @Slot(QDBusMessage)
    def on_session(self, message: QDBusMessage) -> None:
        """Listen to our own session."""
        found = _first(message)
        if isinstance(found, QDBusObjectPath):
            self._session = found.path()
            self._hear(self._system, self._session, _SESSION, "Lock", "on_lock(QDBusMessage)")
            slot = "on_properties(QDBusMessage)"
            self._hear(self._system, self._session, _PROPERTIES, "PropertiesChanged", slot)

    @Slot(QDBusMessage)
    def on_ending(self, message: QDBusMessage) -> None:
        """Lock before the computer sleeps, then let it; wait again after it woke."""
        if _first(message) is True:
            self._say()
            self._delay = None
        elif self._leave is not None and self._delay is None:
            self._ask_for_delay()

    @Slot(QDBusMessage)
    def on_lock(self, _message: QDBusMessage) -> None:
        """Somebody asked for this session to be locked."""
        self._say()

    @Slot(QDBusMessage)
    def on_properties(self, _message: QDBusMessage) -> None:
        """Ask for the two that matter: what came along may name a property without its value."""
        for name, slot in (("Active", "on_active"), ("LockedHint", "on_locked")):
            words = (_SESSION, name)
            self._ask(self._session, _PROPERTIES, "Get", f"{slot}(QDBusMessage)", *words)

    @Slot(QDBusMessage)
    def on_active(self, message: QDBusMessage) -> None:
        """Another user's session came to the front."""
        if _first(message) is False:
            self._say()

    @Slot(QDBusMessage)
    def on_locked(self, message: QDBusMessage) -> None:
        """The desktop says that its screen is locked."""
        if _first(message) is True:
            self._say()

    @Slot(QDBusMessage)
    def on_saver(self, message: QDBusMessage) -> None:
        """The desktop's lock screen came up."""
        if _first(message) is True:
            self._say()


def _first(message: QDBusMessage) -> object:
    """The first thing a message brings, without its wrapping."""
    found: object = next(iter(message.arguments()), None)
    return found.variant() if isinstance(found, QDBusVariant) else found
