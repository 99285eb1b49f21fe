"""Builds one small request to one person, and ends in a way to ask it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.ask import Ask, AskBy
from family_app.domain.person import ContactKind, MemberKind, Person
from family_app.ui.circle.ask_fields import AskFields
from family_app.ui.dialogs.tall_question import TallQuestion
from family_app.ui.widgets.buttons import Button, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import muted, soft


class AskDialog(TallQuestion):
    """`asked` carries an `Ask`; nothing leaves the program here.

    The ways that are offered are those for which there is a number or an address.
    """

    asked = Signal(object)

    def __init__(self, person: Person, ready: Sequence[str], parent: QWidget) -> None:
        heading = self.tr("Ask {name} for one thing").format(name=person.name)
        super().__init__("ask-dialog", heading, parent)
        self._ways: dict[str, AskBy] = {}
        self.fields = AskFields(ready, self)
        self.remind = CheckLine(
            self.tr("Keep it on Today until it is done"), name="ask-remind", checked=True
        )
        safe = soft(
            self.tr("Safe to reach: {when}").format(when=person.safe_when), name="ask-safe-when"
        )
        if not person.safe_when.strip():
            safe.hide()
        how = muted(self.tr("How will you ask? Each way shows you first what it does."))
        ways = FlowBox(gap=10, name="ask-ways", accessible=self.tr("How will you ask?"))
        ways.add(*self._way_buttons(person))
        cancel = quiet(self.tr("Not now"), name="ask-cancel")
        self.lay_out_rows((safe, self.fields, self.remind, how, ways), row(1, cancel))
        cancel.clicked.connect(self.reject)
        self.fields.what.edit.setFocus()

    def _way_buttons(self, person: Person) -> list[Button]:
        phone = bool(person.first(ContactKind.PHONE))
        buttons = []
        if phone:
            buttons.append(self._way(AskBy.CALL, self.tr("Call")))
        if phone and person.kind is MemberKind.PERSON:
            buttons.append(self._way(AskBy.MESSAGE, self.tr("Message")))
        if person.first(ContactKind.EMAIL):
            buttons.append(self._way(AskBy.EMAIL, self.tr("Email")))
        buttons.append(self._way(AskBy.COPY, self.tr("Copy the words")))
        buttons.append(self._way(AskBy.CARD, self.tr("Show as a card")))
        return buttons

    def _way(self, by: AskBy, text: str) -> Button:
        spoken = self.tr("Ask this way: {way}").format(way=text)
        button = quiet(text, name=f"ask-by-{by}", accessible=spoken)
        button.setAutoDefault(False)
        button.clicked.connect(self._on_way)
        self._ways[button.objectName()] = by
        return button

    @Slot()
    def _on_way(self) -> None:
        sender = self.sender()
        by = self._ways.get(sender.objectName()) if sender else None
        if by is None:
            return
        words = self.fields.sentence()
        if not words:
            self.fields.words.set_error(self.tr("Write what you would like to ask."))
            self.fields.what.edit.setFocus()
            return
        self.asked.emit(Ask(by, words, self.remind.is_checked()))
        self.accept()
