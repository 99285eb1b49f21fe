"""Locks when the computer sleeps, its screen locks, or another user comes to the front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

if TYPE_CHECKING:
    from family_app.platforms.session import SessionNotices
    from family_app.ui.window import Window


class SessionWatch(QObject):
    """Holds what the system's notices come through, as long as the window is there."""

    def __init__(self, app: QCoreApplication, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._notices: SessionNotices | None = None
        app.aboutToQuit.connect(self._stop)
        # After the first picture: reaching the system's buses takes a moment.
        QTimer.singleShot(0, self, self._start)

    @Slot()
    def _start(self) -> None:
        from family_app.platforms.session import session_notices

        self._notices = session_notices()
        self._notices.start(int(self._window.winId()), self._window.lock_for_leaving)

    @Slot()
    def _stop(self) -> None:
        if self._notices is not None:
            self._notices.stop()
            self._notices = None
