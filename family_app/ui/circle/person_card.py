"""The card of one member of the circle."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.content.library import Library
from family_app.domain.mentions import Mentions
from family_app.domain.person import Person, Touch
from family_app.ui.circle.mention_part import MentionPart
from family_app.ui.circle.person_facts import PersonFacts
from family_app.ui.circle.person_head import PersonHead
from family_app.ui.circle.touch_part import TouchPart
from family_app.ui.clock import Clock


class PersonCard(QWidget):
    """Who it is, how to reach them, what is known, when we were in touch, where they turn up."""

    reach_requested = Signal(object, str)

    def __init__(self, library: Library, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("circle-person")
        self._clock = clock
        self._person: Person | None = None
        self.head = PersonHead(self)
        self.facts = PersonFacts(self)
        self.touches = TouchPart(self)
        self.mentions = MentionPart(library, clock, self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(18)
        for part in (self.head, self.facts, self.touches, self.mentions):
            rows.addWidget(part)
        rows.addStretch(1)
        self.head.reach_requested.connect(self.reach_requested)
        self.facts.reach_requested.connect(self.reach_requested)

    @property
    def person(self) -> Person | None:
        """Who is shown."""
        return self._person

    def show_person(self, person: Person) -> None:
        """Show someone; their times and mentions come a moment later."""
        self._person = person
        self.head.show_person(person)
        self.facts.show_person(person)
        self.touches.show_person(person, self._clock.today())
        self.mentions.show_person(person)

    def show_touches(self, touches: Sequence[Touch]) -> None:
        """Show when we were in touch."""
        self.touches.show_touches(touches)

    def show_mentions(self, mentions: Mentions) -> None:
        """Show where they turn up."""
        self.mentions.show_mentions(mentions)
