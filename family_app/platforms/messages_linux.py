"""Messages on Linux: the desktop's notification service, over D-Bus on a local socket.

Qt's own binding cannot say the unsigned number that `Notify` asks for, and Qt's tray icon shows
nothing on desktops without a tray. jeepney says both; it comes with what opens the key store.
The protocol is that of the Desktop Notifications Specification 1.2 (freedesktop.org).
"""

from __future__ import annotations

from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from family_app.platforms.messages import Messages

if TYPE_CHECKING:
    from jeepney import DBusAddress
    from jeepney.io.blocking import DBusConnection

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_PATIENCE_S = 3.0
_TAKEN = "susssasa{sv}i"
_NO_TIME_LIMIT_OF_OURS = -1


class LinuxMessages(Messages):
    """A thread of its own speaks to the service, which may be slow, or not there.

    The connection stays open while messages show: some desktops drop those of a sender that left.
    """

    def __init__(self) -> None:
        super().__init__()
        self._wanted: SimpleQueue[tuple[str, str, str] | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._shown: list[int] = []

    def show(self, sender: str, title: str, words: str) -> None:
        """Hand it to the thread."""
        if self._thread is None:
            self._thread = Thread(target=self._serve, name="messages", daemon=True)
            self._thread.start()
        self._wanted.put((sender, title, words))

    def stop(self) -> None:
        """Take back what still shows, and end the thread."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._wanted.put(None)
            thread.join(_PATIENCE_S)

    def _serve(self) -> None:
        bus: DBusConnection | None = None
        while (wanted := self._wanted.get()) is not None:
            try:
                bus = bus or _connected()
                self._shown.append(_notify(bus, *wanted))
                self.told.emit(True)
            except _no_service():
                if bus is not None:
                    bus.close()
                bus = None
                self.told.emit(False)
        if bus is not None:
            with suppress(*_no_service()):
                for number in self._shown:
                    _close(bus, number)
            bus.close()
        self._shown.clear()


def _no_service() -> tuple[type[Exception], ...]:
    """What goes wrong where there is no bus, no such service on it, or it does not answer."""
    from jeepney import DBusErrorResponse

    return OSError, KeyError, ValueError, RuntimeError, StopIteration, DBusErrorResponse


def _connected() -> DBusConnection:
    from jeepney.io.blocking import open_dbus_connection

    return open_dbus_connection(bus="SESSION", auth_timeout=_PATIENCE_S)


def _notify(bus: DBusConnection, sender: str, title: str, words: str) -> int:
    from jeepney import new_method_call
    from jeepney.wrappers import unwrap_msg

    body: tuple[object, ...] = (sender, 0, "", title, words, [], {}, _NO_TIME_LIMIT_OF_OURS)
    asked = new_method_call(_service(), "Notify", _TAKEN, body)
    (number,) = unwrap_msg(bus.send_and_get_reply(asked, timeout=_PATIENCE_S))
    return int(number)


def _close(bus: DBusConnection, number: int) -> None:
    from jeepney import new_method_call

    asked = new_method_call(_service(), "CloseNotification", "u", (number,))
    bus.send_and_get_reply(asked, timeout=_PATIENCE_S / 3)


def _service() -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress(_PATH, bus_name=_NAME, interface=_NAME)
