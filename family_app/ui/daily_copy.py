"""Asks once a day for the copies of the open space: beside it, and in a second folder."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from family_app.domain.space_settings import SpaceSettings
from family_app.services import second_folder, snapshots
from family_app.services.settings import space_settings
from family_app.ui.backups.long_work import LongWork
from family_app.ui.context import Context

_SOON_MS = 5_000  # after the pages stand, so that nobody waits for it
_AGAIN_MS = 30 * 60_000  # a window may stay open over midnight


class DailyCopy(QObject):
    """Lives as long as the pages of a space; makes no copy where nothing changed."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("daily-copy")
        self._ctx = ctx
        self._reminded = False
        self._work = LongWork()
        # A slow stick must not hold up a lock; the file of the day is made at the next chance.
        ctx.ops.closing.connect(self._work.stop)
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN_MS)
        self._timer.timeout.connect(self.ask)
        self._timer.start()
        QTimer.singleShot(_SOON_MS, self, self.ask)

    @Slot()
    def ask(self) -> None:
        """Make the copy of the day if it is not there yet; a refusal shows as a notice."""
        today = self._ctx.clock.today()
        self._ctx.ops.aside(snapshots.take_daily, today)
        self._ctx.ops.aside(second_folder.copy_there, today, self._work.step, then=self._on_copied)

    def _on_copied(self, done: bool) -> None:
        if not done and not self._reminded:
            self._reminded = True
            self._ctx.ops.read(space_settings, then=self._remind)

    def _remind(self, settings: SpaceSettings) -> None:
        if second_folder.is_overdue(settings, self._ctx.clock.today()):
            self._ctx.notices.say(
                self.tr("Your second folder for backups was not there for more than two weeks.")
            )
