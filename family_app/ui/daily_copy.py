"""Asks once a day for an automatic copy of the open space."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from family_app.services import snapshots
from family_app.ui.context import Context

_SOON_MS = 5_000  # after the pages stand, so that nobody waits for it
_AGAIN_MS = 30 * 60_000  # a window may stay open over midnight


class DailyCopy(QObject):
    """Lives as long as the pages of a space; makes no copy where nothing changed."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("daily-copy")
        self._ctx = ctx
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN_MS)
        self._timer.timeout.connect(self.ask)
        self._timer.start()
        QTimer.singleShot(_SOON_MS, self, self.ask)

    @Slot()
    def ask(self) -> None:
        """Make the copy of the day if it is not there yet; a refusal shows as a notice."""
        self._ctx.ops.aside(snapshots.take_daily, self._ctx.clock.today())
