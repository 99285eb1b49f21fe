"""Does an exercise anew: its answers are kept as an earlier sitting, and can be brought back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from family_app.domain.changes import Changes
from family_app.domain.ids import LessonId, new_uid
from family_app.ui.context import Context


class DoAgain(QObject):
    """`emptied` is sent once the answers are put aside, `brought_back` once that is undone."""

    emptied = Signal()
    brought_back = Signal()

    def __init__(self, ctx: Context, lesson: LessonId, exercise: str, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._lesson = lesson
        self._exercise = exercise
        self._sitting = ""

    def begin(self) -> None:
        """Put today's answers aside, and offer to undo it."""
        from family_app.services.lessons import put_aside

        self._sitting, today = new_uid(), self._ctx.clock.today()
        place = (self._lesson, self._exercise, self._sitting)
        self._ctx.ops.write(put_aside, *place, today, then=self._on_put_aside)

    def _on_put_aside(self, changes: Changes) -> None:
        if changes:
            words = self.tr("Your answers are kept in My answers. You can begin anew.")
            self._ctx.notices.offer_undo(words, self._undo)
            self.emptied.emit()

    def _undo(self) -> None:
        # The lesson may be closed by now; what undoes it must not need its widgets.
        from family_app.services.lessons import take_back

        place = (self._lesson, self._exercise, self._sitting)
        self._ctx.ops.write(take_back, *place, then=self._on_taken_back)

    def _on_taken_back(self, _changes: Changes) -> None:
        self.brought_back.emit()
