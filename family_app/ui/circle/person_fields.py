"""The fields of the form for a member of the circle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.person import (
    ContactKind,
    HelpsWith,
    MemberKind,
    Person,
    PersonState,
    Ring,
)
from family_app.ui.circle.birthday_field import BirthdayField
from family_app.ui.circle.contact_rows import ContactRows
from family_app.ui.circle.section import Section
from family_app.ui.circle.words import (
    helps_words,
    kind_words,
    ring_words,
    state_meaning,
    state_words,
)
from family_app.ui.widgets.buttons import Button, chip_button
from family_app.ui.widgets.choice_row import ChoiceRow
from family_app.ui.widgets.fields import LineField, TextField
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import Words


class PersonFields(QWidget):
    """Shows a person and gives back what was made of them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("circle-form-fields")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(16)
        self._add_who()
        self._add_where()
        self._add_help()
        self._add_contacts()
        self._add_words()

    def _add_who(self) -> None:
        self.name = LineField(
            self.tr("Name"),
            name="circle-form-name",
            hint=self.tr("Only this is needed. A first name or initials are enough."),
        )
        self._tie = LineField(
            self.tr("What they are to me"),
            name="circle-form-tie",
            placeholder=self.tr("my sister, a neighbor, our doctor"),
        )
        self._rows.addWidget(self.name)
        self._rows.addWidget(self._tie)
        self._kind = self._choice(
            self.tr("This is"), [(one, kind_words(one)) for one in MemberKind], "circle-form-kind"
        )

    def _add_where(self) -> None:
        self._ring = self._choice(
            self.tr("Ring"), [(one, ring_words(one)) for one in Ring], "circle-form-ring"
        )
        self._state = self._choice(
            self.tr("How it is now"),
            [(one, state_words(one)) for one in PersonState],
            "circle-form-state",
        )
        self._state_note = Words("", "muted", name="circle-form-state-note", parent=self)
        self._state.chosen.connect(self._on_state)
        self._last.add(self._state_note)

    def _add_help(self) -> None:
        part = self._part(self.tr("Helps with"), "circle-form-helps-part")
        chips = FlowBox(gap=8, name="circle-form-helps", accessible=self.tr("Helps with"))
        self._helps: dict[HelpsWith, Button] = {}
        for one in HelpsWith:
            words = helps_words(one)
            chip = chip_button(
                words,
                name=f"circle-form-helps-{one}",
                accessible=self.tr("Helps with {thing}").format(thing=words),
            )
            self._helps[one] = chip
            chips.add(chip)
        part.add(chips)

    def _add_contacts(self) -> None:
        self._phones = ContactRows(ContactKind.PHONE, self.tr("Add a number"), self)
        self._part(self.tr("Phone"), "circle-form-phone-part").add(self._phones)
        self._emails = ContactRows(ContactKind.EMAIL, self.tr("Add an address"), self)
        self._part(self.tr("Email"), "circle-form-email-part").add(self._emails)
        self._places = ContactRows(ContactKind.ADDRESS, self.tr("Add a place"), self)
        self._part(self.tr("Where they live"), "circle-form-address-part").add(self._places)
        caption = self.tr("Birthday")
        self._birthday = BirthdayField(caption, self)
        self._part(caption, "circle-form-birthday-part").add(self._birthday)

    def _add_words(self) -> None:
        self._safe = LineField(
            self.tr("Safe to reach"),
            name="circle-form-safe",
            placeholder=self.tr("evenings; never on the shared phone"),
        )
        self._knows = TextField(self.tr("Knows about"), name="circle-form-knows", lines=(2, 6))
        self._notes = TextField(self.tr("Notes"), name="circle-form-notes", lines=(2, 8))
        for field in (self._safe, self._knows, self._notes):
            self._rows.addWidget(field)

    def _choice(self, caption: str, choices: Sequence[tuple[object, str]], name: str) -> ChoiceRow:
        row = ChoiceRow(caption, choices, name=name, kind="chip", parent=self)
        self._last = self._part(caption, f"{name}-part")
        self._last.add(row)
        return row

    def _part(self, caption: str, name: str) -> Section:
        part = Section(caption, name=name, parent=self)
        self._rows.addWidget(part)
        return part

    def show_person(self, person: Person) -> None:
        """Show what is known of someone."""
        self.name.set_text(person.name)
        self.name.clear_error()
        self._tie.set_text(person.tie)
        self._kind.set_value(person.kind)
        self._ring.set_value(person.ring)
        self._state.set_value(person.state)
        self._state_note.setText(state_meaning(person.state))
        for one, chip in self._helps.items():
            chip.setChecked(one in person.helps_with)
        self._phones.set_contacts(person.contacts)
        self._emails.set_contacts(person.contacts)
        self._places.set_contacts(person.contacts)
        self._birthday.set_text(person.birthday)
        self._safe.set_text(person.safe_when)
        for field in (self.name, self._tie, self._safe):
            field.edit.setCursorPosition(0)  # a long text shows its beginning
        self._knows.set_text(person.knows)
        self._notes.set_text(person.notes)

    def filled(self, person: Person) -> Person:
        """The person with what the fields say; web pages stay as they were."""
        kind, ring, state = self._kind.value(), self._ring.value(), self._state.value()
        webs = tuple(one for one in person.contacts if one.kind is ContactKind.WEB)
        return replace(
            person,
            name=self.name.text(),
            tie=self._tie.text(),
            kind=kind if isinstance(kind, MemberKind) else person.kind,
            ring=ring if isinstance(ring, Ring) else person.ring,
            state=state if isinstance(state, PersonState) else person.state,
            helps_with=tuple(one for one, chip in self._helps.items() if chip.isChecked()),
            contacts=(
                *self._phones.contacts(),
                *self._emails.contacts(),
                *self._places.contacts(),
                *webs,
            ),
            birthday=self._birthday.text(),
            safe_when=self._safe.text(),
            knows=self._knows.text().strip(),
            notes=self._notes.text().strip(),
        )

    @Slot(object)
    def _on_state(self, state: object) -> None:
        if isinstance(state, PersonState):
            self._state_note.setText(state_meaning(state))
