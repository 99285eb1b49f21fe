"""The keys of a reader, given once to the page on which one lesson follows the other."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class ReaderKey(StrEnum):
    """What a key asks for, and the key."""

    LEFT = "Alt+Left"
    RIGHT = "Alt+Right"
    BOOKMARK = "Ctrl+D"
    PRINT = "Ctrl+P"
    FIND_NEXT = "F3"
    FIND_BEFORE = "Shift+F3"


class ReaderKeys(QObject):
    """Tells which key was pressed while its page is shown."""

    pressed = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        for key in ReaderKey:
            shortcut = QShortcut(QKeySequence(key.value), page)
            shortcut.setProperty("asks", key.value)
            shortcut.activated.connect(self._on_key)

    @Slot()
    def _on_key(self) -> None:
        shortcut = self.sender()
        if shortcut is not None:
            self.pressed.emit(ReaderKey(str(shortcut.property("asks"))))
