"""Notices when nobody has used the window for a while, or the computer slept."""

from __future__ import annotations

import time

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
    every widget. Wall-clock time counts, so hours of sleep count as hours without use.
    """

    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._minutes = 0
        self._last = time.time()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_SECONDS * 1000)
        self._timer.timeout.connect(self._tick)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)

    def start(self, minutes: int) -> None:
        """Begin to watch, or stop with 0 minutes."""
        self._minutes = minutes
        self._last = time.time()
        if minutes > 0:
            self._timer.start()
        else:
            self._timer.stop()

    def stop(self) -> None:
        """Stop watching."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key or mouse event in one of our windows counts as use."""
        if event.type() in _ACTIVE:
            self._last = time.time()
        return super().eventFilter(watched, event)

    @Slot(QWindow)
    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    @Slot()
    def _tick(self) -> None:
        if time.time() - self._last >= self._minutes * 60:
            self._timer.stop()
            self.idle.emit()
