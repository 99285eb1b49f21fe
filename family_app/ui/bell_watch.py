"""Tells the bell what is due, as often as the space changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from family_app.domain.changes import Changes, Kind
from family_app.domain.moments import Moment
from family_app.services.moments import moments
from family_app.ui.context import Context
from family_app.ui.dates.words import here, now_of

_AGAIN_MS = 3 * 3_600_000
_KINDS = (Kind.MEETING, Kind.PERSON, Kind.TOUCH, Kind.PLAN, Kind.SETTING)


class BellWatch(QObject):
    """Lives as long as the pages of a space; the bell has only moments, and keeps them longer."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("bell-watch")
        self._ctx = ctx
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        ctx.bus.changed.connect(self._on_changed)
        self._look()

    @Slot(object, object)
    def _on_changed(self, changes: Changes, _by: object) -> None:
        if changes.concern(*_KINDS):
            self._look()

    @Slot()
    def _look(self) -> None:
        now = now_of(self._ctx.clock)
        self._ctx.ops.read(moments, now, here(), then=self._on_moments, latest="bell")

    def _on_moments(self, due: tuple[Moment, ...]) -> None:
        self._ctx.parts.bell.keep(self._ctx.ops.space_id, due)
