"""The middle of a person's card: what they help with, what they know, when it is safe."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.person import ContactKind, ContactPoint, Person, PersonState, TouchKind
from family_app.ui.circle.section import Section, TextSection, cut
from family_app.ui.circle.words import birthday_words, contact_words, helps_words
from family_app.ui.widgets.buttons import Button, link
from family_app.ui.widgets.chip import Chip
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import Words

_TOUCHES = {ContactKind.PHONE: TouchKind.CALL, ContactKind.EMAIL: TouchKind.EMAIL}


class PersonFacts(QWidget):
    """What is not known is not shown.

    `numbers_wanted` carries numbers that are to be shown as people here write them.
    """

    numbers_wanted = Signal(object)
    reach_requested = Signal(object, str)
    web_requested = Signal(str)
    map_requested = Signal(str)
    resource_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("circle-facts")
        self._person: Person | None = None
        self._contacts: dict[str, ContactPoint] = {}
        self._numbers: dict[str, str] = {}
        self._links: list[tuple[Button, ContactPoint]] = []
        self._helps = Section(self.tr("Helps with"), name="circle-helps", parent=self)
        self._chips = FlowBox(gap=8, name="circle-helps-chips", parent=self)
        self._helps.add(self._chips)
        self._knows = TextSection(self.tr("Knows about"), name="circle-knows", parent=self)
        self._safe = TextSection(self.tr("Safe to reach"), name="circle-safe", parent=self)
        self._reach = Section(self.tr("Numbers and addresses"), name="circle-contacts", parent=self)
        self._birthday = TextSection(self.tr("Birthday"), name="circle-birthday", parent=self)
        self._notes = TextSection(self.tr("Notes"), name="circle-notes", parent=self)
        self._resource = link(self.tr("See it in Resources"), name="circle-resource")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(18)
        for part in self._parts():
            self._rows.addWidget(part)
        self._resource.clicked.connect(self._on_resource)

    def _parts(self) -> tuple[QWidget, ...]:
        about = self._birthday, self._notes, self._resource
        return self._helps, self._knows, self._safe, self._reach, *about

    def show_person(self, person: Person) -> None:
        """Show what is known of someone."""
        if self._person == person:
            return
        self._person = person
        self._chips.clear()
        for number, one in enumerate(person.helps_with):
            self._chips.add(Chip(helps_words(one), "primary", name=f"circle-helps-{number}"))
        self._helps.setVisible(bool(person.helps_with))
        self._knows.set_text(person.knows)
        self._safe.set_text(person.safe_when)
        self._birthday.set_text(birthday_words(person.birthday))
        self._notes.set_text(person.notes)
        self._show_contacts(person)
        self._resource.setVisible(person.resource_id is not None)
        self.setVisible(any(part.isVisibleTo(self) for part in self._parts()))
        numbers = (one.value for one in person.contacts if one.kind is ContactKind.PHONE)
        self.numbers_wanted.emit(tuple(numbers))

    def show_numbers(self, numbers: dict[str, str]) -> None:
        """Show these numbers in other words."""
        self._numbers = numbers
        for button, contact in self._links:
            self._name(button, contact)

    def _show_contacts(self, person: Person) -> None:
        self._reach.clear()
        self._contacts.clear()
        self._links.clear()
        shown = () if person.state is PersonState.REMEMBERED else _beyond_the_buttons(person)
        for number, contact in enumerate(shown):
            button = self._contact_link(person, contact, f"circle-contact-{number}")
            self._contacts[button.objectName()] = contact
            if contact.kind is ContactKind.ADDRESS:
                # An address is read in whole; the button only leads to the map.
                self._reach.add(Words(self._words(contact), name=f"circle-place-{number}"))
                button.setText(self.tr("Show on a map"))
            else:
                self._links.append((button, contact))
            self._reach.add(button)
        self._reach.setVisible(bool(shown))

    def _contact_link(self, person: Person, contact: ContactPoint, name: str) -> Button:
        kind = contact.label or contact_words(contact.kind)
        spoken = self.tr("{kind} of {name}: {value}").format(
            kind=kind, name=person.name, value=contact.value
        )
        button = link("", name=name, accessible=spoken)
        self._name(button, contact)
        button.clicked.connect(self._on_contact)
        return button

    def _name(self, button: Button, contact: ContactPoint) -> None:
        text = self._words(contact)
        button.setText(cut(text))
        button.setToolTip(text)

    def _words(self, contact: ContactPoint) -> str:
        value = self._numbers.get(contact.value, contact.value)
        return f"{value} · {contact.label}" if contact.label else value

    @Slot()
    def _on_contact(self) -> None:
        sender = self.sender()
        contact = self._contacts.get(sender.objectName()) if sender else None
        if contact is None:
            return
        if contact.kind is ContactKind.WEB:
            self.web_requested.emit(contact.value)
        elif contact.kind is ContactKind.ADDRESS:
            self.map_requested.emit(contact.value)
        else:
            self.reach_requested.emit(_TOUCHES[contact.kind], contact.value)

    @Slot()
    def _on_resource(self) -> None:
        if self._person is not None and self._person.resource_id:
            self.resource_requested.emit(self._person.resource_id)


def _beyond_the_buttons(person: Person) -> tuple[ContactPoint, ...]:
    """Every contact, unless "Call" and "Email" already lead to all of them."""
    kinds = [one.kind for one in person.contacts]
    plain = not any(one.label for one in person.contacts) and _TOUCHES.keys() >= set(kinds)
    return () if plain and len(set(kinds)) == len(kinds) else person.contacts
