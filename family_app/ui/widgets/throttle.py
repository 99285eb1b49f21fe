"""Saves often enough while someone types, and soon after they stop."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

BUSY_MS = 1000
REST_MS = 300


class Throttle(QObject):
    """Calls a bound method at most once a second while poked, and 0.3 s after the last poke."""

    # A signal, because a connection does not keep the method's owner alive.
    due = Signal()

    def __init__(
        self,
        call: Callable[[], object],
        parent: QObject,
        *,
        busy_ms: int = BUSY_MS,
        rest_ms: int = REST_MS,
    ) -> None:
        super().__init__(parent)
        self._waiting = False
        self._busy = QTimer(self, singleShot=True, interval=busy_ms)
        self._rest = QTimer(self, singleShot=True, interval=rest_ms)
        self._busy.timeout.connect(self.flush)
        self._rest.timeout.connect(self.flush)
        self.due.connect(call)

    @property
    def waiting(self) -> bool:
        """Whether a call is still to come."""
        return self._waiting

    def poke(self) -> None:
        """Something changed."""
        self._waiting = True
        self._rest.start()
        if not self._busy.isActive():
            self._busy.start()

    def flush(self) -> None:
        """Call now if a call is still to come, as before a page is left."""
        if self._waiting:
            self.cancel()
            self.due.emit()

    def cancel(self) -> None:
        """Forget the call that is still to come."""
        self._waiting = False
        self._rest.stop()
        self._busy.stop()
