"""After something asked of someone is done: one more click notes that we were in touch."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.person import Person
from family_app.ui.circle.section import show_breakable
from family_app.ui.widgets.buttons import link, quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import body


class TouchOffer(Card):
    """Hidden until someone is offered; `noted` carries the `Person`."""

    noted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("soft", small=True, name="today-offer", parent=parent)
        self._person: Person | None = None
        self._words = body("", name="today-offer-words")
        note = quiet(self.tr("Note that you were in touch"), name="today-offer-note", small=True)
        not_now = link(self.tr("Not now"), name="today-offer-not-now")
        buttons = FlowBox(gap=12)
        buttons.add(note, not_now)
        self.add(self._words)
        self.add(buttons)
        self.hide()
        note.clicked.connect(self._on_note)
        not_now.clicked.connect(self.hide)

    def offer(self, person: Person) -> None:
        """Ask whether we were in touch with someone."""
        self._person = person
        words = self.tr("If you reached {name}, you can note it for later.")
        show_breakable(self._words, words.format(name=person.name))
        self.show()

    @Slot()
    def _on_note(self) -> None:
        self.hide()
        self.noted.emit(self._person)
