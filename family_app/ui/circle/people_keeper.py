"""Writes what is done on the circle, and offers to take it back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from family_app.domain.changes import Changes
from family_app.domain.ids import ReminderId, TouchId
from family_app.domain.person import Person, Ring, Touch, TouchKind
from family_app.domain.reminder import Reminder
from family_app.services import circle, keeping_in_touch, reminders
from family_app.ui.circle.words import ring_words
from family_app.ui.context import Context


class PeopleKeeper(QObject):
    """Holds what the last act needs to be undone."""

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx
        self._deleted: Person | None = None
        self._moved: Person | None = None
        self._noted: TouchId | None = None
        self._noted_name = ""
        self._removed: Touch | None = None
        self._finished: ReminderId | None = None

    def save(self, person: Person) -> None:
        """Make or change a member."""
        self._ctx.ops.write(circle.save_person, person)

    def move(self, person: Person, ring: Ring, angle: float) -> None:
        """Put a member somewhere else; a change of ring can be undone."""
        self._ctx.ops.write(circle.move_person, person.uid, ring, angle)
        if ring is not person.ring:
            self._moved = person
            words = self.tr("{name} is now with {ring}.")
            text = words.format(name=person.name, ring=ring_words(ring))
            self._ctx.notices.offer_undo(text, self._move_back)

    def _move_back(self) -> None:
        moved, self._moved = self._moved, None
        if moved is not None:
            self._ctx.ops.write(circle.move_person, moved.uid, moved.ring, moved.angle)

    def delete(self, person: Person) -> None:
        """Take a member off the circle, and offer to bring them back."""
        self._deleted = person
        self._ctx.ops.write(circle.delete_person, person.uid, then=self._offer_restore)

    def _offer_restore(self, changes: Changes) -> None:
        if changes and self._deleted is not None:
            words = self.tr("{name} was removed from your circle.")
            text = words.format(name=self._deleted.name)
            self._ctx.notices.offer_undo(text, self._restore)

    def _restore(self) -> None:
        deleted, self._deleted = self._deleted, None
        if deleted is not None:
            self._ctx.ops.write(circle.restore_person, deleted.uid)

    def note(self, person: Person, kind: TouchKind, day: date, note: str = "") -> None:
        """Note that we were in touch."""
        self._noted_name = person.name
        self._ctx.ops.write(circle.note_touch, person.uid, kind, day, note, then=self._offer_unnote)

    def _offer_unnote(self, changes: Changes) -> None:
        self._noted = TouchId(next(iter(changes.ids))) if changes.ids else None
        if self._noted is not None:
            words = self.tr("Noted: you were in touch with {name}.")
            self._ctx.notices.offer_undo(words.format(name=self._noted_name), self._unnote)

    def _unnote(self) -> None:
        noted, self._noted = self._noted, None
        if noted is not None:
            self._ctx.ops.write(circle.remove_touch, noted)

    def remove_touch(self, touch: Touch) -> None:
        """Take one time off the list."""
        self._removed = touch
        self._ctx.ops.write(circle.remove_touch, touch.uid)
        self._ctx.notices.offer_undo(self.tr("The note was removed."), self._note_again)

    def _note_again(self) -> None:
        touch, self._removed = self._removed, None
        if touch is not None:
            self._ctx.ops.write(circle.note_touch, touch.person, touch.kind, touch.day, touch.note)

    def set_interval(self, person: Person, days: int) -> None:
        """Choose after how many days without contact someone comes to Today."""
        self._ctx.ops.write(keeping_in_touch.set_interval, person.uid, days)

    def finish(self, reminder: Reminder) -> None:
        """What I meant to ask is done."""
        self._finished = reminder.uid
        self._ctx.ops.write(reminders.finish, reminder.uid)
        self._ctx.notices.offer_undo(self.tr("Done. That was a real step."), self._reopen)

    def _reopen(self) -> None:
        finished, self._finished = self._finished, None
        if finished is not None:
            self._ctx.ops.write(reminders.reopen, finished)
