"""Saves the answers of one lesson as they are given."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from family_app.domain.answers import AnswerKey, AnswerValue
from family_app.domain.changes import Changes
from family_app.domain.lesson import Lesson
from family_app.ui.context import Context
from family_app.ui.widgets.throttle import Throttle


class _Sending(QObject):
    """One answer under way to the disk; it dies with its book, and then nobody is told."""

    def __init__(self, book: AnswerBook, key: AnswerKey, value: AnswerValue) -> None:
        super().__init__(book)
        self._book, self._key, self._value = book, key, value

    def done(self, _changes: Changes) -> None:
        self._book.on_saved(self)

    def failed(self, error: Exception) -> None:
        self._book.on_failed(self, self._key, self._value, error)


class AnswerBook(QObject):
    """Holds what is not saved yet; `saved` is said once all of it is.

    An answer that the disk refused waits until the disk takes it.
    `by` is the page, which need not read its own answers again.
    """

    saved = Signal()

    def __init__(self, ctx: Context, lesson: Lesson, by: QObject, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._lesson = lesson
        self._by = by
        self._pending: dict[AnswerKey, AnswerValue] = {}
        self._under_way: set[_Sending] = set()
        self._throttle = Throttle(self._save, self)

    @property
    def waiting(self) -> bool:
        """Whether something is still to be saved."""
        return bool(self._pending or self._under_way)

    def put(self, exercise: str, field: str, value: AnswerValue) -> None:
        """Take an answer; it is saved within a second."""
        self._pending[AnswerKey(self._lesson.id, exercise, field)] = value
        self._throttle.poke()

    def flush(self) -> None:
        """Save at once."""
        self._throttle.cancel()
        self._save()

    def _save(self) -> None:
        from family_app.services.lessons import answer

        pending, self._pending = self._pending, {}
        for key, value in pending.items():
            sending = _Sending(self, key, value)
            self._under_way.add(sending)
            self._ctx.ops.write(
                answer,
                key,
                self._lesson.head.revision,
                value,
                by=self._by,
                then=sending.done,
                failed=sending.failed,
                waits=True,
            )

    def on_saved(self, sending: _Sending) -> None:
        """An answer is on the disk."""
        self._forget(sending)
        if not self.waiting:
            self.saved.emit()

    def on_failed(
        self, sending: _Sending, key: AnswerKey, value: AnswerValue, error: Exception
    ) -> None:
        """An answer is not on the disk; a newer one to the same question takes its place."""
        self._forget(sending)
        self._pending.setdefault(key, value)
        self._ctx.notices.trouble(
            self.tr("This answer could not be saved. {why}").format(why=self._reason(error))
        )

    def _forget(self, sending: _Sending) -> None:
        self._under_way.discard(sending)
        sending.deleteLater()

    def _reason(self, error: Exception) -> str:
        from family_app.errors import AppError

        if isinstance(error, AppError):
            return str(error)
        return self.tr("Copy what you wrote, close the app and open it again.")
