"""Stands in place of a lesson that waits for the safety check."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from family_app.domain.lesson import Lesson
from family_app.domain.safety_gate import Gate
from family_app.ui.context import Context
from family_app.ui.learn.facts import LessonFacts
from family_app.ui.learn.safety_check_card import SafetyCheckCard
from family_app.ui.widgets.banner import Banner
from family_app.ui.widgets.column import Column


class GateDoor(Column):
    """Says why, and asks the questions here, so that nobody has to search for them."""

    lesson_requested = Signal(str)

    def __init__(self, ctx: Context, lesson: Lesson, by: QObject, parent: QWidget) -> None:
        super().__init__(margin=0, spacing=16, name="learn-gate", parent=parent)
        module = ctx.library.module(lesson.module)
        self.why = Banner("gold", closable=False, name="learn-gate-why", parent=self)
        self.add(self.why)
        check = ctx.library.safety_check
        self.card = (
            SafetyCheckCard(ctx, check, by, self, at_door=True) if check is not None else None
        )
        if self.card is not None:
            self.card.again = module is not None and module.asks_again
            self.card.lesson_requested.connect(self.lesson_requested)
            self.add(self.card)

    def show_facts(self, facts: LessonFacts) -> None:
        """Say why the lesson is closed today."""
        words = {
            Gate.NOT_ASKED: self.tr(
                "Before this lesson there are three short questions about safety at home. What "
                "it teaches can be dangerous where someone could get angry or hurt you."
            ),
            Gate.ASK_AGAIN: self.tr(
                "Homes change, so we ask once more. Three short questions, then this lesson."
            ),
            Gate.CLOSED: self.tr(
                "This lesson is closed for now, because of a yes or a skip in the safety check. "
                "You can answer again any time."
            ),
        }
        self.why.show_text(words.get(facts.gate, ""))
        if self.card is not None:
            self.card.show_facts(facts)
