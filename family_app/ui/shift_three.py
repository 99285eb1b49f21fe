"""Hears the quick ways to hide the window: Shift three times in a row, or Ctrl+Shift+H."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

_WITHIN_SECONDS = 2.0
_HELD_SECONDS = 0.5


class ShiftThree(QObject):
    """Three bare presses of Shift within two seconds, no other key between, none held long."""

    pressed = Signal()

    def __init__(
        self, parent: QObject | None = None, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._presses: list[float] = []
        self.enabled = True
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self.hear)

    @Slot(QWindow)
    def hear(self, window: QWindow | None) -> None:
        """Listen on a native window; each one of ours that gets the focus is heard by itself."""
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Installed on native windows, before any widget sees the key."""
        if isinstance(event, QKeyEvent) and _is_hide_chord(event):
            # Here too, since a shortcut of the window is deaf while a dialog is in front.
            self.pressed.emit()
            return True
        if self.enabled and isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            if event.type() == QEvent.Type.KeyPress:
                self._down(event)
            elif event.type() == QEvent.Type.KeyRelease:
                self._up(event)
        return super().eventFilter(watched, event)

    def _down(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Shift:
            self._presses.clear()
            return
        now = self._now()
        self._presses = [p for p in self._presses if now - p <= _WITHIN_SECONDS]
        self._presses.append(now)

    def _up(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Shift or not self._presses:
            return
        if self._now() - self._presses[-1] > _HELD_SECONDS:
            self._presses.clear()
        elif len(self._presses) >= 3:
            self._presses.clear()
            self.pressed.emit()


def _is_hide_chord(event: QKeyEvent) -> bool:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    pressed = event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat()
    return pressed and event.key() == Qt.Key.Key_H and event.modifiers() == both
