"""Looks through the open space for damage now and then, without anyone having to ask."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from family_app.services import space_check
from family_app.services.space_check import Findings
from family_app.ui.backups.long_work import LongWork
from family_app.ui.context import Context

_SOON_MS = 20_000  # after the copy of the day, and when the first page was long read
_AGAIN_MS = 60 * 60_000  # a window may stay open for weeks


class QuietCheck(QObject):
    """Lives as long as the pages of a space; speaks only when something is wrong."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("quiet-check")
        self._ctx = ctx
        self._work = LongWork()
        # Nobody who locks waits for a look through years of pictures.
        ctx.ops.closing.connect(self._work.stop)
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN_MS)
        self._timer.timeout.connect(self.ask)
        self._timer.start()
        QTimer.singleShot(_SOON_MS, self, self.ask)

    @Slot()
    def ask(self) -> None:
        """Look through the space where a week has passed or the program was cut off."""
        today = self._ctx.clock.today()
        self._ctx.ops.aside(space_check.look_quietly, today, self._work.step, then=self._on_looked)

    def _on_looked(self, found: Findings | None) -> None:
        if found is None or not found.all:
            return
        if found.pages:
            words = self.tr(
                "A look through your space found damage: {what} What you can read is safe to "
                "copy: Settings, “Copy everything into one file”. Do that now."
            )
        elif found.media:
            words = self.tr(
                "A look through your space found damage: {what} Your words are whole. A backup "
                "file of yours may still have it."
            )
        elif not found.keys:
            words = self.tr(
                "A look through your backups found damage: {what} Your pages are whole. Make a "
                "new backup: Settings, “Back up to a file…”."
            )
        else:
            words = self.tr(
                "A look through your space found a small fault: {what} Your pages are whole. "
                "Locking and opening the space once may mend it."
            )
        self._ctx.notices.trouble(words.format(what=found.all[0]))
