"""Messages through an icon in the notification area: Windows and macOS."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from family_app.platforms.messages import Messages

_SHOWN_MS = 10_000
_ICON_MS = 60_000


class TrayMessages(Messages):
    """The icon is there only while a message may still be looked at."""

    def __init__(self, icon: Callable[[], QIcon]) -> None:
        super().__init__()
        self._make_icon = icon
        self._tray: QSystemTrayIcon | None = None
        self._shown = 0

    def show(self, sender: str, title: str, words: str) -> None:
        """Show it where there is such an area."""
        there = QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()
        if there:
            if self._tray is None:
                self._tray = QSystemTrayIcon(self._make_icon(), self)
            self._tray.setToolTip(sender)
            self._tray.show()
            nothing = QSystemTrayIcon.MessageIcon.NoIcon
            self._tray.showMessage(title, words, nothing, _SHOWN_MS)
            self._shown += 1
            QTimer.singleShot(_ICON_MS, self, self._on_seen)
        self.told.emit(there)

    @Slot()
    def _on_seen(self) -> None:
        self._shown -= 1
        if self._shown <= 0:
            self.stop()

    def stop(self) -> None:
        """Take the icon away, and its messages with it."""
        self._shown = 0
        tray, self._tray = self._tray, None
        if tray is not None:
            tray.hide()
            tray.deleteLater()
