"""Notices when nobody has used the window for a while, or the computer slept."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

_ACTIVE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_TICK_SECONDS = 5


class IdleWatch(QObject):
    """Emits `idle` after `minutes` without a key or the mouse; 0 switches it off.

    It filters the native windows, not the application: a filter there would see every event of
    every widget. Time is told by two clocks, and the longer one counts: the wall clock goes on
    while the computer sleeps, and the other cannot be set back.
    """

    idle = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        clocks: tuple[Callable[[], float], ...] = (time.time, time.monotonic),
    ) -> None:
        super().__init__(parent)
        self._minutes = 0
        self._waking = False
        self._clocks = clocks
        self._last = self._now()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_SECONDS * 1000)
        self._timer.timeout.connect(self._tick)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)

    def start(self, minutes: int) -> None:
        """Begin to watch, or stop with 0 minutes."""
        self._minutes = minutes
        self._last = self._now()
        if minutes > 0:
            self._timer.start()
        else:
            self._timer.stop()

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key or mouse event in one of our windows counts as use, unless it comes too late.

        What wakes a sleeping computer comes before the next tick: it locks, and does no more, nor
        does a click that comes with the move of the mouse.
        """
        if event.type() in _ACTIVE:
            if self._waking:
                return True
            if self._timer.isActive() and self._is_over():
                self._timer.stop()
                self._waking = True
                # Not from inside the event: locking takes away the widgets that it is meant for.
                QTimer.singleShot(0, self, self._wake)
                return True
            self._last = self._now()
        return super().eventFilter(watched, event)

    @Slot()
    def _wake(self) -> None:
        self._waking = False
        self.idle.emit()

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    @Slot()
    def _tick(self) -> None:
        if self._is_over():
            self._timer.stop()
            self.idle.emit()

    def _is_over(self) -> bool:
        passed = max(now - last for now, last in zip(self._now(), self._last, strict=True))
        return passed >= self._minutes * 60

    def _now(self) -> tuple[float, ...]:
        return tuple(clock() for clock in self._clocks)
