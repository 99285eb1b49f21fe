"""Tells whether Caps Lock is on, from the keys that arrive: no system has to be asked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


def caps_lock_from(text: str, *, shift: bool) -> bool | None:
    """Whether a key that gave `text` shows Caps Lock on; None where it does not tell.

    A capital without Shift, or a small letter with it, means that Caps Lock is on. Signs,
    figures and letters without a case tell nothing.
    """
    if len(text) != 1 or text.lower() == text.upper():
        return None
    return text.isupper() != shift


class CapsLockWatch(QObject):
    """Watches one field; `changed` says True when Caps Lock is found on, False when off."""

    changed = Signal(bool)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._on: bool | None = None
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each key press and let it pass."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._look(event)
        return super().eventFilter(watched, event)

    def _look(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock:
            if self._on is not None:
                self._set(not self._on)
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        found = caps_lock_from(event.text(), shift=shift)
        if found is not None:
            self._set(found)

    def _set(self, on: bool) -> None:
        if on != self._on:
            self._on = on
            self.changed.emit(on)
