"""Takes an earlier sitting away, and brings it back when that is undone."""

from __future__ import annotations

from PySide6.QtCore import QObject

from family_app.domain.answers import Sitting
from family_app.domain.changes import Changes
from family_app.ui.context import Context


class SittingRemoval(QObject):
    """The last one removed can be brought back, also after its shelf was left."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._removed: Sitting | None = None

    def remove(self, sitting: Sitting) -> None:
        """Move a sitting to the trash and offer to undo it."""
        self._removed = sitting
        self._set(removed=True)

    def _set(self, *, removed: bool) -> None:
        from family_app.services.lessons import set_sitting_removed

        one = self._removed
        if one is not None:
            then = self._offer if removed else self._forget
            place = (one.lesson, one.exercise, one.uid)
            self._ctx.ops.write(set_sitting_removed, *place, removed, then=then)

    def _offer(self, changes: Changes) -> None:
        if changes:
            self._ctx.notices.offer_undo(self.tr("The earlier answers were removed."), self._undo)

    def _undo(self) -> None:
        self._set(removed=False)

    def _forget(self, _changes: Changes) -> None:
        self._removed = None
