"""Saves and locks when the user logs out, the computer shuts down or the program is ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtGui import QGuiApplication, QSessionManager

from family_app.platforms.end_signals import descriptor_of_end_signals

if TYPE_CHECKING:
    from family_app.ui.window import Window


class SessionEnd(QObject):
    """Listens to Qt's session management and to the signals that end a program."""

    def __init__(self, app: QGuiApplication, window: Window) -> None:
        super().__init__(window)
        self._app = app
        self._window = window
        app.commitDataRequest.connect(self.on_session_end)
        app.saveStateRequest.connect(self.on_session_end)
        descriptor = descriptor_of_end_signals()
        if descriptor is not None:
            self._notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._on_signal)

    @Slot(QSessionManager)
    def on_session_end(self, manager: QSessionManager) -> None:
        """Lock, and leave no word in the session's list of what to start at the next login."""
        manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
        self._window.lock_for_leaving()

    @Slot()
    def _on_signal(self) -> None:
        self._notifier.setEnabled(False)
        self._window.lock_for_leaving()
        self._app.quit()
