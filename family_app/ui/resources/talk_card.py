"""A talk whose questions are good to talk and write about, watched or not."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from family_app.domain.resource import Question, Resource
from family_app.ui.resources.fact_table import FactTable
from family_app.ui.resources.facts import check_words, main_facts, more_facts
from family_app.ui.resources.resource_card import paid_words
from family_app.ui.widgets.buttons import link, quiet
from family_app.ui.widgets.card import Card, Divider
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import Words, body, muted, strong, title

LESSON = "three-social-approaches"


class TalkCard(Card):
    """Who speaks, what may hurt to hear, what it says, and three questions."""

    write_requested = Signal(str)
    lesson_requested = Signal(str)
    opened = Signal()

    def __init__(
        self,
        talk: Resource,
        today: date,
        *,
        lesson_title: str = "",
        sought: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            "marked" if sought else "plain",
            spacing=10,
            name=f"resource-{talk.id}",
            accessible=talk.name,
            parent=parent,
        )
        self.resource = talk
        self._more: QWidget | None = None
        self.add(paid_words(talk))
        self.add(title(talk.name, name=f"resource-{talk.id}-name"))
        speaker = self.tr("A talk by {name}. {place}").format(
            name=talk.speaker, place=talk.approach
        )
        self.add(muted(speaker, name=f"resource-{talk.id}-speaker"))
        self._add_note()
        self.add(body(talk.summary, name=f"resource-{talk.id}-summary"))
        for place, question in enumerate(talk.questions):
            self._add_question(place, question)
        self.add(Divider(self))
        self._add_foot(today, lesson_title)

    @property
    def first_button(self) -> QWidget:
        """Where the focus goes when someone looked for this card."""
        return self._toggle_button

    def set_person(self, person: str) -> None:
        """A talk is not put into a circle."""

    def _add_note(self) -> None:
        if not self.resource.content_note:
            return
        note = Card("gold", small=True, spacing=4, name=f"resource-{self.resource.id}-note")
        note.add(Words(self.tr("Before you watch"), "gold"))
        note.add(body(self.resource.content_note))
        self.add(note)

    def _add_question(self, place: int, question: Question) -> None:
        box = QVBoxLayout()
        box.setSpacing(5)
        name = f"resource-{self.resource.id}-question-{place}"
        box.addWidget(strong(question.question, name=name))
        talk = self.tr("Talk about it: {text}").format(text=question.talk_about)
        box.addWidget(body(talk, name=f"{name}-talk"))
        write = quiet(
            self.tr("Write about it"),
            name=f"{name}-write",
            icon="pencil",
            accessible=self.tr("Write about it: {question}").format(question=question.question),
            small=True,
        )
        write.setProperty("question", question.question)
        write.clicked.connect(self._on_write)
        buttons = FlowBox()
        buttons.add(write)
        box.addWidget(buttons)
        self.rows.addSpacing(4)
        self.add(box)

    def _add_foot(self, today: date, lesson_title: str) -> None:
        unwatched = self.tr("You do not need the video for any of this. The app does not open it.")
        self.add(muted(unwatched))
        self.add(muted(check_words(self.resource, today)))
        self._toggle_button = link(self.tr("More about this"), name=self._part("more"))
        self._toggle_button.setAccessibleName(
            self.tr("More about this: {name}").format(name=self.resource.name)
        )
        self._toggle_button.clicked.connect(self._toggle)
        foot = FlowBox(gap=16)
        if lesson_title:
            lesson = link(
                self.tr("Read the lesson: {title}").format(title=lesson_title),
                name=self._part("lesson"),
            )
            lesson.clicked.connect(self._on_lesson)
            foot.add(lesson)
        foot.add(self._toggle_button)
        self.add(foot)

    def _part(self, what: str) -> str:
        return f"resource-{self.resource.id}-{what}"

    @Slot()
    def _toggle(self) -> None:
        if self._more is None:
            facts = (*main_facts(self.resource), *more_facts(self.resource))
            self._more = FactTable(facts, name=self._part("more-facts"), parent=self)
            self.add(self._more)
            self._more.show()
        else:
            self._more.setVisible(self._more.isHidden())
        shown = not self._more.isHidden()
        self._toggle_button.setText(
            self.tr("Less about this") if shown else self.tr("More about this")
        )
        self._toggle_button.setAccessibleDescription(
            self.tr("Shown below") if shown else self.tr("Folded away")
        )
        self.opened.emit()

    @Slot()
    def _on_write(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self.write_requested.emit(str(sender.property("question")))

    @Slot()
    def _on_lesson(self) -> None:
        self.lesson_requested.emit(LESSON)
