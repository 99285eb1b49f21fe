"""The circle this week: what I meant to ask, and who I have not heard for longest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from family_app.domain.person import ContactKind, MemberKind, Person, TouchKind, initials
from family_app.domain.reminder import Reminder
from family_app.ui.today.touch_offer import TouchOffer
from family_app.ui.widgets.buttons import Button, link, quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.initials import Initials
from family_app.ui.widgets.labels import muted, strong, title
from family_app.ui.widgets.tab_stops import tab_stops


class CircleCard(Card):
    """Asks with "Done" beside them; people with "Call" where there is a number.

    `touched` carries a `Person` and how one was in touch.
    """

    person_chosen = Signal(str)
    call_requested = Signal(object)
    done_requested = Signal(object)
    touched = Signal(object, object)
    circle_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(name="today-circle", parent=parent)
        self._by_name: dict[str, Person | Reminder] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self._open = link(self.tr("Open the circle"), name="today-circle-open")
        self.offer = TouchOffer(self)
        self.add(title(self.tr("Your circle this week"), name="today-circle-title"))
        self.add(self.offer)
        self.add(self._rows)
        self.add(self._open)
        self._open.clicked.connect(self.circle_requested)

    def show_circle(
        self,
        reminders: Sequence[tuple[Reminder, Person | None]],
        people: Sequence[Person],
        today: date,
        *,
        has_people: bool,
    ) -> None:
        """Fill the rows; with nobody on the map yet, say how to begin."""
        empty(self._rows)
        self._by_name.clear()
        for reminder, person in reminders:
            self._rows.addWidget(self._reminder_row(reminder, person))
        for person in people:
            self._rows.addWidget(self._person_row(person, today))
        if not has_people:
            self._rows.addWidget(
                muted(
                    self.tr(
                        "Nobody is on your map yet. One name is enough to begin: who would you "
                        "call at a bad hour?"
                    ),
                    name="today-circle-empty",
                )
            )
        elif not people and not reminders:
            self._rows.addWidget(
                muted(self.tr("You were in touch with everyone lately."), name="today-circle-calm")
            )
        self._open.setText(
            self.tr("Open the circle") if has_people else self.tr("Draw your circle")
        )
        stops = [stop for stop in tab_stops(self) if stop is not self._open]
        if stops:
            # The rows are younger than the link below them; Tab goes by age.
            QWidget.setTabOrder(stops[-1], self._open)

    def _reminder_row(self, reminder: Reminder, person: Person | None) -> QWidget:
        name = f"today-done-{reminder.uid}"
        self._by_name[name] = reminder
        button = quiet(
            self.tr("Done"),
            name=name,
            small=True,
            accessible=self.tr("Done: {text}").format(text=reminder.text),
        )
        button.clicked.connect(self._on_done)
        letters = initials(person.name) if person else "✓"
        lesson = self.tr("from a lesson") if reminder.lesson else ""
        below = " · ".join(part for part in (person.name if person else "", lesson) if part)
        return _line(letters, False, reminder.text, below, button)

    def _person_row(self, person: Person, today: date) -> QWidget:
        phone = person.first(ContactKind.PHONE)
        name = f"today-person-{person.uid}"
        self._by_name[name] = person
        text = self.tr("Call") if phone else self.tr("Open")
        spoken = self.tr("Call {name}") if phone else self.tr("Open {name}")
        button = quiet(text, name=name, small=True, accessible=spoken.format(name=person.name))
        button.clicked.connect(self._on_call if phone else self._on_open)
        parts = [part for part in (person.tie, self._since(person, today)) if part]
        square = person.kind is not MemberKind.PERSON
        touch = link(
            self.tr("We were in touch"),
            name=f"today-touch-{person.uid}",
            accessible=self.tr("We were in touch: {name}").format(name=person.name),
        )
        touch.clicked.connect(self._on_touch)
        self._by_name[touch.objectName()] = person
        below = " · ".join(parts)
        return _line(initials(person.name), square, person.name, below, button, touch)

    def _since(self, person: Person, today: date) -> str:
        if person.last_touch is None:
            return ""
        days = (today - person.last_touch).days
        if days == 1:
            return self.tr("in touch yesterday")
        return self.tr("in touch %n day(s) ago", "", days)

    def _sent(self) -> Person | Reminder | None:
        sender = self.sender()
        return self._by_name.get(sender.objectName()) if sender else None

    @Slot()
    def _on_done(self) -> None:
        self.done_requested.emit(self._sent())

    @Slot()
    def _on_call(self) -> None:
        self.call_requested.emit(self._sent())

    @Slot()
    def _on_touch(self) -> None:
        person, asked = self._sent(), self.sender()
        if not isinstance(person, Person) or not isinstance(asked, QWidget):
            return
        menu = QMenu(self)
        menu.setObjectName("today-touch-how")
        menu.aboutToHide.connect(menu.deleteLater)
        for kind in TouchKind:
            action = menu.addAction(_how(kind))
            action.setObjectName(f"today-touch-{kind.value}")
            action.triggered.connect(partial(self._on_how, person, kind))
        menu.popup(asked.mapToGlobal(asked.rect().bottomLeft()))

    def _on_how(self, person: Person, kind: TouchKind, _checked: bool = False) -> None:
        self.touched.emit(person, kind)

    @Slot()
    def _on_open(self) -> None:
        person = self._sent()
        if isinstance(person, Person):
            self.person_chosen.emit(person.uid)


def _how(kind: TouchKind) -> str:
    tr = QCoreApplication.translate
    return {
        TouchKind.CALL: tr("CircleCard", "A call, today"),
        TouchKind.MESSAGE: tr("CircleCard", "A message, today"),
        TouchKind.EMAIL: tr("CircleCard", "An email, today"),
        TouchKind.VISIT: tr("CircleCard", "A visit, today"),
        TouchKind.OTHER: tr("CircleCard", "Another way, today"),
    }[kind]


def _line(
    letters: str, square: bool, text: str, below: str, button: Button, *more: Button
) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(strong(text))
    if below:
        words.addWidget(muted(below))
    for one in more:
        words.addWidget(one, 0, Qt.AlignmentFlag.AlignLeading)
    layout.addWidget(Initials(letters, square=square))
    layout.addLayout(words, 1)
    layout.addWidget(button)
    return holder
