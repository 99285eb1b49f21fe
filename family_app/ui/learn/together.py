"""The small act with one person: what to do, whom to ask, and that it stands on Today."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.ids import PersonId, ReminderId
from family_app.domain.lesson import Lesson
from family_app.domain.person import Person, initials
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.facts import LessonFacts
from family_app.ui.widgets.buttons import link, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.chip import Chip
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.initials import Initials
from family_app.ui.widgets.labels import muted, soft, strong, title


class PersonRow(QWidget):
    """Somebody of the circle with "Ask", or with the word that it stands on Today."""

    asked = Signal(object)
    taken_back = Signal(object)

    def __init__(self, person: Person, reminder: ReminderId | None, parent: QWidget) -> None:
        super().__init__(parent)
        name = f"learn-ask-{person.uid}"
        self.setObjectName(f"{name}-row")
        self._person = person
        self._reminder = reminder
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(strong(person.name, name=f"{name}-name", parent=self))
        if person.tie:
            words.addWidget(muted(person.tie, name=f"{name}-tie", parent=self))
        self.ask_button = quiet(
            self.tr("Ask"),
            name=name,
            accessible=self.tr("Ask {name}").format(name=person.name),
            small=True,
        )
        self.stops: list[QWidget] = [self.ask_button]
        line = row(Initials(initials(person.name), parent=self))
        line.addLayout(words, 1)
        line.addWidget(self.ask_button)
        if reminder is not None:
            self.ask_button.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(line)
        if reminder is not None:
            rows.addLayout(self._on_list(name))
        self.ask_button.clicked.connect(self._on_ask)

    def _on_list(self, name: str) -> QVBoxLayout:
        undo = link(
            self.tr("Undo"),
            name=f"{name}-undo",
            accessible=self.tr("Undo asking {name}").format(name=self._person.name),
        )
        undo.clicked.connect(self._on_undo)
        self.stops.append(undo)
        box = QVBoxLayout()
        chip = Chip(self.tr("On your Today list"), "primary", name=f"{name}-listed", parent=self)
        box.addLayout(row(chip, undo, 1, spacing=8))
        return box

    @Slot()
    def _on_ask(self) -> None:
        self.asked.emit(self._person.uid)

    @Slot()
    def _on_undo(self) -> None:
        self.taken_back.emit(self._reminder)


class Together(QWidget):
    """Suggests people for the act of a lesson; asking makes a reminder.

    `stops` are the buttons in reading order.
    """

    circle_requested = Signal()

    def __init__(self, ctx: Context, lesson: Lesson, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("learn-together")
        self._ctx = ctx
        self._lesson = lesson
        self._shown: object = None
        self.stops: list[QWidget] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(title(self.tr("Do it with someone"), name="learn-together-title"))
        rows.addWidget(soft(say.curly(lesson.head.action.text), name="learn-together-text"))
        self._people = QVBoxLayout()
        self._people.setSpacing(12)
        rows.addLayout(self._people)

    def show_facts(self, facts: LessonFacts) -> None:
        """Show the people who are suggested and the ones who stand on Today already."""
        listed = [one for one in facts.people if one.uid in facts.asked]
        people = list({one.uid: one for one in (*listed, *facts.suggested)}.values())
        shown = (people, facts.asked)
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._people)
        self.stops = []
        for person in people:
            line = PersonRow(person, facts.asked.get(person.uid), self)
            line.asked.connect(self._on_asked)
            line.taken_back.connect(self._on_taken_back)
            self._people.addWidget(line)
            self.stops += line.stops
        if not people:
            self._invite()

    def _invite(self) -> None:
        text = self.tr("Once people are in your circle, the ones who could help stand here.")
        button = quiet(
            self.tr("Draw your circle"), name="learn-draw-circle", icon="users", small=True
        )
        button.clicked.connect(self.circle_requested)
        self._people.addWidget(muted(text, name="learn-together-empty", parent=self))
        self._people.addLayout(row(button, 1))
        self.stops.append(button)

    @Slot(object)
    def _on_asked(self, person: PersonId) -> None:
        from family_app.services.reminders import ask

        self._ctx.ops.write(
            ask, person, self._lesson.id, self._lesson.head.action.text, self._ctx.clock.today()
        )

    @Slot(object)
    def _on_taken_back(self, reminder: ReminderId) -> None:
        from family_app.services.reminders import remove

        self._ctx.ops.write(remove, reminder)
