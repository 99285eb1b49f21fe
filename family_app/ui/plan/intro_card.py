"""What the plan is, what it is not, and help that is nearer than any plan."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from family_app.ui.widgets.buttons import danger, link
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import body, lead

LESSON = "suicide-ask-listen-link"


class IntroCard(Card):
    """Always on top, whatever the plan holds."""

    help_requested = Signal()
    lesson_requested = Signal()

    def __init__(self, lesson_title: str, parent: QWidget | None = None) -> None:
        super().__init__("soft", name="plan-intro", parent=parent)
        self.add(lead(self.tr("A plan for my hardest hours"), name="plan-intro-title"))
        self.add(
            body(
                self.tr(
                    "Write it on a calmer day, a line at a time. On a bad day, begin at step 1 "
                    "and go on until it eases. If you are in danger now, skip the plan and call."
                ),
                name="plan-intro-how",
            )
        )
        self.add(
            body(
                self.tr(
                    "It is not a treatment. It is worth more when you show it to a "
                    "professional: a doctor, a counselor, someone on a crisis line."
                ),
                name="plan-intro-not",
            )
        )
        buttons = FlowBox(gap=14, line_gap=8)
        help_now = danger(self.tr("Help now"), name="plan-help", icon="life-buoy")
        self.last_stop = help_now
        """The last of its buttons, after which Tab goes on."""
        help_now.clicked.connect(self.help_requested)
        buttons.add(help_now)
        if lesson_title:
            words = self.tr("Read the lesson: {title}").format(title=lesson_title)
            lesson = link(words, name="plan-lesson")
            lesson.clicked.connect(self.lesson_requested)
            buttons.add(lesson)
            self.last_stop = lesson
        self.rows.addSpacing(4)
        self.add(buttons)
