"""One resource: first who may be paid, then its name, how to reach it, and the facts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from family_app.domain.resource import Resource
from family_app.ui.desktop import Desktop
from family_app.ui.models.resource_list import must_look_again
from family_app.ui.resources.contact_buttons import ContactButtons
from family_app.ui.resources.fact_table import FactTable
from family_app.ui.resources.facts import check_words, main_facts, more_facts
from family_app.ui.widgets.buttons import link, quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.chip import Chip
from family_app.ui.widgets.labels import Words, body, muted, number, title


class ResourceCard(Card):
    """The same template for all; what is paid for looks no better than what is free."""

    add_requested = Signal(str)
    person_requested = Signal(str)
    opened = Signal()

    def __init__(
        self,
        resource: Resource,
        desktop: Desktop,
        today: date,
        *,
        person: str = "",
        sought: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            "marked" if sought else "plain",
            name=f"resource-{resource.id}",
            accessible=resource.name,
            parent=parent,
        )
        self.resource = resource
        self._person = ""
        self._more: FactTable | None = None
        self.add(paid_words(resource))
        self.add(self._head())
        self.add(body(resource.what_for, name=f"resource-{resource.id}-for"))
        if numbers := self._numbers():
            self.add(number(numbers, name=f"resource-{resource.id}-number"))
        self._buttons = ContactButtons(resource, desktop, self)
        self._circle = quiet("", name=f"resource-{resource.id}-circle", small=True)
        self._buttons.add(self._circle)
        self.rows.addSpacing(2)
        self.add(self._buttons)
        self.rows.addSpacing(2)
        self.add(FactTable(main_facts(resource), name=f"resource-{resource.id}-facts"))
        self._add_check(today)
        self._add_more()
        self._circle.clicked.connect(self._on_circle)
        self.set_person(person)
        if sought:
            self.open()

    @property
    def is_open(self) -> bool:
        """Whether everything about the resource is shown."""
        return self._more is not None and not self._more.isHidden()

    @property
    def first_button(self) -> QWidget:
        """Where the focus goes when someone looked for this card."""
        return self._buttons.flow.itemAt(0).widget()  # type: ignore[union-attr,return-value]

    def set_person(self, person: str) -> None:
        """Offer to put the resource into the circle, or to see it there."""
        self._person = person
        name = self.resource.name
        spoken = (
            self.tr("{name} is in your circle: open it")
            if person
            else self.tr("Add {name} to your circle")
        )
        self._circle.setText(self.tr("In your circle") if person else self.tr("Add to circle"))
        self._circle.setAccessibleName(spoken.format(name=name))

    def open(self) -> None:
        """Show everything about the resource."""
        if not self.is_open:
            self._toggle()

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(title(self.resource.name, name=f"resource-{self.resource.id}-name"), 1)
        if self.resource.free:
            chip = Chip(self.tr("free"), "primary", name=f"resource-{self.resource.id}-free")
            line.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _numbers(self) -> str:
        lines = list(dict.fromkeys(phone.number for phone in self.resource.phones))
        for text in self.resource.texts:
            to = text.label or text.to
            if text.to not in lines:
                lines.append(to)
        return "\n".join(lines)

    def _add_check(self, today: date) -> None:
        words = check_words(self.resource, today)
        name = f"resource-{self.resource.id}-checked"
        old = must_look_again(self.resource, today)
        self.add(Words(words, "label", name=name) if old else muted(words, name=name))

    def _add_more(self) -> None:
        self._toggle_button = link("", name=f"resource-{self.resource.id}-more")
        line = QHBoxLayout()
        line.addWidget(self._toggle_button)
        line.addStretch(1)
        self.add(line)
        self._toggle_button.clicked.connect(self._toggle)
        self._say_toggle()

    def _say_toggle(self) -> None:
        text = self.tr("Less about this") if self.is_open else self.tr("More about this")
        spoken = self.tr("{what}: {name}").format(what=text, name=self.resource.name)
        state = self.tr("Shown below") if self.is_open else self.tr("Folded away")
        self._toggle_button.setText(text)
        self._toggle_button.setAccessibleName(spoken)
        self._toggle_button.setAccessibleDescription(state)

    @Slot()
    def _toggle(self) -> None:
        if self._more is None:
            name = f"resource-{self.resource.id}-more-facts"
            self._more = FactTable(more_facts(self.resource), name=name, parent=self)
            self.add(self._more)
            self._more.show()
        else:
            self._more.setVisible(self._more.isHidden())
        self._say_toggle()
        self.opened.emit()

    @Slot()
    def _on_circle(self) -> None:
        if self._person:
            self.person_requested.emit(self._person)
        else:
            self.add_requested.emit(self.resource.id)


def paid_words(resource: Resource) -> Words:
    """The first line of every card, at the size of ordinary text."""
    look = "soft" if resource.paid_tie.kind == "none" else "gold"
    return Words(resource.paid_tie.words, look, name=f"resource-{resource.id}-paid")
