"""Once a day: removes what was long enough in the trash, old versions, and unused pictures."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from family_app.services import attachments, revisions, trash
from family_app.ui.context import Context

_SOON_MS = 60_000  # after the copy of the day, so that the copy still has what goes
_AGAIN_MS = 12 * 3_600_000


class DailyTidying(QObject):
    """Lives as long as the pages of a space."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("daily-tidying")
        self._ctx = ctx
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN_MS)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()
        QTimer.singleShot(_SOON_MS, self, self.tidy)

    @Slot()
    def tidy(self) -> None:
        """Do it now."""
        self._ctx.ops.write(trash.remove_overdue)
        self._ctx.ops.write(revisions.thin)
        self._ctx.ops.aside(attachments.clear_out)
