"""Carries out what was built to ask someone: the way it goes, and the reminder of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.ask import Ask, AskBy
from family_app.domain.changes import Changes
from family_app.domain.ids import LessonId, ReminderId
from family_app.domain.person import ContactKind, Person, TouchKind
from family_app.services import reminders
from family_app.ui.circle.ask_card import AskCard
from family_app.ui.circle.ask_dialog import AskDialog
from family_app.ui.context import Context

_SITUATION = "asking-for-help"
_LESSON = LessonId("ask-for-one-thing")


class Asking(QObject):
    """`reached` tells how someone is about to be reached, so that it can be noted."""

    reached = Signal(object)

    def __init__(self, ctx: Context, page: QWidget) -> None:
        super().__init__(page)
        self._ctx = ctx
        self._page = page
        self._person: Person | None = None
        self._reminder: ReminderId | None = None

    def begin(self, person: Person) -> None:
        """Build a request to someone."""
        self._person = person
        situations = self._ctx.library.situations
        ready = [line.says for one in situations if one.id == _SITUATION for line in one.line]
        dialog = AskDialog(person, ready, self._page)
        dialog.asked.connect(self._on_asked)
        dialog.open()

    @Slot(object)
    def _on_asked(self, ask: Ask) -> None:
        person = self._person
        if person is None:
            return
        if ask.remind:
            self._remind(person, ask.words)
        phone, email = person.first(ContactKind.PHONE), person.first(ContactKind.EMAIL)
        desktop = self._ctx.desktop
        match ask.by:
            case AskBy.CALL if phone:
                desktop.call(self._page, phone, say=ask.words)
                self.reached.emit(TouchKind.CALL)
            case AskBy.MESSAGE if phone:
                desktop.message(self._page, phone, ask.words)
                self.reached.emit(TouchKind.MESSAGE)
            case AskBy.EMAIL if email:
                desktop.email(self._page, email, ask.words)
                self.reached.emit(TouchKind.EMAIL)
            case AskBy.CARD:
                AskCard(person.name, ask.words, self._page).open()
            case _:
                self._ctx.clipboard.copy(ask.words)
                self._ctx.notices.say(self.tr("Copied. It is taken back when you lock."))

    def _remind(self, person: Person, words: str) -> None:
        lesson = _LESSON if self._ctx.library.lesson(_LESSON) else None
        text = self.tr("Ask {name}: {words}").format(name=person.name, words=words)
        self._ctx.ops.write(
            reminders.ask, person.uid, lesson, text, self._ctx.clock.today(), then=self._on_kept
        )

    def _on_kept(self, changes: Changes) -> None:
        self._reminder = ReminderId(next(iter(changes.ids))) if changes.ids else None
        if self._reminder is not None:
            self._ctx.notices.offer_undo(self.tr("It is on Today until it is done."), self._forget)

    def _forget(self) -> None:
        kept, self._reminder = self._reminder, None
        if kept is not None:
            self._ctx.ops.write(reminders.remove, kept)
