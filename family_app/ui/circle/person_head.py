"""The top of a person's card: who it is, and the ways to reach them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.domain.person import (
    ContactKind,
    MemberKind,
    Person,
    PersonState,
    TouchKind,
    initials,
)
from family_app.ui.circle.section import show_breakable
from family_app.ui.circle.words import place_words
from family_app.ui.widgets.buttons import icon_button, link, primary, quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.initials import Initials
from family_app.ui.widgets.labels import body, lead, soft
from family_app.ui.widgets.styling import restyle

_LEAD_WORD, _TITLE_WORD = 11, 15


class PersonHead(QWidget):
    """`reach_requested` carries a `TouchKind` and the number or address."""

    reach_requested = Signal(object, str)
    edit_requested = Signal()
    ask_requested = Signal()
    touch_noted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("circle-head")
        self._person: Person | None = None
        self._asked: TouchKind | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(14)
        self._make_name()
        self._state = soft("", name="circle-head-state")
        self._rows.addWidget(self._state)
        self._make_buttons()
        self._make_offer()
        self._connect()

    def _make_name(self) -> None:
        self._mark = Initials("", 56, name="circle-head-mark", parent=self)
        self._name = lead("", name="circle-head-name")
        self._place = soft("", name="circle-head-place")
        self._edit = icon_button("pencil", self.tr("Edit"), name="circle-edit")
        words = QVBoxLayout()
        words.setSpacing(2)
        # A short name stands level with the middle of the mark, a long one grows downwards.
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._place)
        words.addStretch(1)
        top = Qt.AlignmentFlag.AlignTop
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._mark, 0, top)
        line.addLayout(words, 1)
        line.addWidget(self._edit, 0, top)
        self._rows.addLayout(line)

    def _make_buttons(self) -> None:
        self._call = primary(self.tr("Call"), name="circle-call")
        self._message = quiet(self.tr("Message"), name="circle-message")
        self._email = quiet(self.tr("Email"), name="circle-email")
        self._buttons = FlowBox(gap=10, name="circle-reach", parent=self)
        self._ask = quiet(self.tr("Ask for something"), name="circle-ask")
        self._buttons.add(self._call, self._message, self._email, self._ask)
        self._rows.addWidget(self._buttons)

    def _make_offer(self) -> None:
        self._offer = Card("soft", small=True, name="circle-offer", parent=self)
        self._offer_words = body("", name="circle-offer-words")
        self._note = quiet("", name="circle-offer-note", small=True)
        self._not_now = link(self.tr("Not now"), name="circle-offer-not-now")
        buttons = FlowBox(gap=12)
        buttons.add(self._note, self._not_now)
        self._offer.add(self._offer_words)
        self._offer.add(buttons)
        self._offer.hide()
        self._rows.addWidget(self._offer)

    def _connect(self) -> None:
        self._edit.clicked.connect(self.edit_requested)
        self._call.clicked.connect(self._on_call)
        self._message.clicked.connect(self._on_message)
        self._email.clicked.connect(self._on_email)
        self._ask.clicked.connect(self.ask_requested)
        self._note.clicked.connect(self._on_note)
        self._not_now.clicked.connect(self._drop_offer)

    @property
    def has_filled_button(self) -> bool:
        """Whether "Call" is there, the one filled button of the page."""
        return self._call.isVisibleTo(self)

    def show_person(self, person: Person) -> None:
        """Show someone; an offer made for someone else falls away."""
        if self._person is None or self._person.uid != person.uid:
            self._offer.hide()
        self._person = person
        square = person.kind is not MemberKind.PERSON
        self._mark.set_letters(initials(person.name), square=square)
        restyle(self._name, t="lead" if _longest_word(person.name) <= _LEAD_WORD else "title")
        show_breakable(self._name, person.name, _TITLE_WORD)
        show_breakable(self._place, place_words(person), _TITLE_WORD)
        edit = self.tr("Edit {name}").format(name=person.name)
        self._edit.setAccessibleName(edit)
        self._edit.setToolTip(edit)
        words = self._state_words(person)
        show_breakable(self._state, words)
        self._state.setVisible(bool(words))
        self._show_buttons(person)

    def _show_buttons(self, person: Person) -> None:
        remembered = person.state is PersonState.REMEMBERED
        phone = None if remembered else person.first(ContactKind.PHONE)
        email = None if remembered else person.first(ContactKind.EMAIL)
        self._call.setVisible(bool(phone))
        self._message.setVisible(bool(phone) and person.kind is MemberKind.PERSON)
        self._email.setVisible(bool(email))
        self._buttons.setVisible(not remembered)
        for button, words in (
            (self._call, self.tr("Call {name}")),
            (self._message, self.tr("Message {name}")),
            (self._email, self.tr("Email {name}")),
            (self._ask, self.tr("Ask {name} for something")),
        ):
            button.setAccessibleName(words.format(name=person.name))
        if remembered:
            self._offer.hide()

    def _state_words(self, person: Person) -> str:
        match person.state:
            case PersonState.REMEMBERED:
                words = self.tr(
                    "{name} keeps a place in your circle. Nothing here will ask you to reach out."
                )
            case PersonState.AT_REST:
                words = self.tr(
                    "{name} is at rest. Nothing will suggest them until you want it again."
                )
            case PersonState.NEAR:
                words = ""
        return words.format(name=person.name)

    def take_focus(self) -> None:
        """Put the keyboard on the first thing to do."""
        first = self._call if self._call.isVisibleTo(self) else self._edit
        first.setFocus()

    def offer_note(self, kind: TouchKind) -> None:
        """After someone was called or written to: one more click notes it."""
        if self._person is None:
            return
        self._asked = kind
        words = self.tr("If you reached {name}, you can note it for later.")
        show_breakable(self._offer_words, words.format(name=self._person.name))
        self._note.setText(self.tr("Note that you were in touch"))
        self._offer.show()

    @Slot()
    def _on_call(self) -> None:
        self._reach(TouchKind.CALL, ContactKind.PHONE)

    @Slot()
    def _on_message(self) -> None:
        self._reach(TouchKind.MESSAGE, ContactKind.PHONE)

    @Slot()
    def _on_email(self) -> None:
        self._reach(TouchKind.EMAIL, ContactKind.EMAIL)

    def _reach(self, how: TouchKind, by: ContactKind) -> None:
        value = self._person.first(by) if self._person else None
        if value:
            self.reach_requested.emit(how, value)

    @Slot()
    def _on_note(self) -> None:
        asked = self._asked
        self._drop_offer()
        if asked is not None:
            self.touch_noted.emit(asked)

    @Slot()
    def _drop_offer(self) -> None:
        self._asked = None
        had_focus = self._offer.isAncestorOf(self.focusWidget() or self)
        self._offer.hide()
        if had_focus:
            self.take_focus()


def _longest_word(text: str) -> int:
    return max((len(word) for word in text.split()), default=0)
