"""Saves the answers of one lesson as they are given."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from family_app.domain.answers import AnswerKey, AnswerValue
from family_app.domain.changes import Changes
from family_app.domain.lesson import Lesson
from family_app.ui.context import Context
from family_app.ui.widgets.throttle import Throttle


class AnswerBook(QObject):
    """Holds what is not saved yet; `saved` names the lesson once all of it is.

    `by` is the page, which need not read its own answers again.
    """

    saved = Signal()

    def __init__(self, ctx: Context, lesson: Lesson, by: QObject, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._lesson = lesson
        self._by = by
        self._pending: dict[AnswerKey, AnswerValue] = {}
        self._under_way = 0
        self._throttle = Throttle(self._save, self)

    @property
    def waiting(self) -> bool:
        """Whether something is still to be saved."""
        return bool(self._pending) or self._under_way > 0

    def put(self, exercise: str, field: str, value: AnswerValue) -> None:
        """Take an answer; it is saved within a second."""
        self._pending[AnswerKey(self._lesson.id, exercise, field)] = value
        self._throttle.poke()

    def flush(self) -> None:
        """Save at once."""
        self._throttle.flush()

    def _save(self) -> None:
        from family_app.services.lessons import answer

        pending, self._pending = self._pending, {}
        for key, value in pending.items():
            self._under_way += 1
            self._ctx.ops.write(
                answer,
                key,
                self._lesson.head.revision,
                value,
                by=self._by,
                then=self._on_saved,
                failed=self._on_failed,
            )

    def _on_saved(self, _changes: Changes) -> None:
        self._under_way -= 1
        if not self.waiting:
            self.saved.emit()

    def _on_failed(self, error: Exception) -> None:
        self._under_way -= 1
        self._ctx.notices.trouble(
            self.tr("This answer could not be saved. {why}").format(why=self._reason(error))
        )

    def _reason(self, error: Exception) -> str:
        from family_app.errors import AppError

        if isinstance(error, AppError):
            return str(error)
        return self.tr("Please copy what you wrote, close the program and try again.")
