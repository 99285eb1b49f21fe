"""Every reason to lock that comes from the window itself: nobody uses it, or it was put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.ui.idle import IdleWatch

if TYPE_CHECKING:
    from family_app.domain.space_settings import SpaceSettings


class LockWatch(QObject):
    """Emits `due` as the open space's own settings say; silent while no space is open."""

    due = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._when_minimised = False
        self._idle = IdleWatch(self)
        self._idle.idle.connect(self.due)
        window.installEventFilter(self)

    def heed(self, settings: SpaceSettings) -> None:
        """Watch as this space wants it."""
        self._idle.start(settings.auto_lock_minutes)
        self._when_minimised = settings.lock_when_minimised

    def rest(self) -> None:
        """Watch no more: the space is closed."""
        self._idle.stop()
        self._when_minimised = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice when the window is put away."""
        put_away = event.type() == QEvent.Type.WindowStateChange and self._window.isMinimized()
        if put_away and self._when_minimised and watched is self._window:
            # Not from inside the event: locking takes away the widgets that it is meant for.
            QTimer.singleShot(0, self, self._put_away)
        return super().eventFilter(watched, event)

    @Slot()
    def _put_away(self) -> None:
        if self._when_minimised:
            self.due.emit()
