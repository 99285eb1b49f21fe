"""The safety check: three questions, and kindly what their answers mean for later lessons."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.answers import Answer, AnswerKey, AnswerValue
from family_app.domain.changes import Changes
from family_app.domain.lesson import Exercise, Lesson
from family_app.domain.safety_gate import Gate
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.choice_answer import ChoiceAnswer
from family_app.ui.learn.facts import LessonFacts
from family_app.ui.learn.gate_outcome import GateOutcome
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.check_line import CheckLine
from family_app.ui.widgets.column import Column
from family_app.ui.widgets.labels import muted, soft, title
from family_app.ui.widgets.tab_stops import in_order, tab_stops


class SafetyCheckCard(Card):
    """Answers leave the screen when they are given, unless the user wants them kept.

    `again` says that it stands at the door of a module that asks once more. `by` is the page.
    """

    lesson_requested = Signal(str)

    def __init__(
        self,
        ctx: Context,
        check: tuple[Lesson, Exercise],
        by: QObject,
        parent: QWidget,
        *,
        at_door: bool = False,
    ) -> None:
        self._lesson, self._exercise = check
        name = f"learn-try-{self._exercise.id}"
        super().__init__(spacing=16, name=name, accessible=self._exercise.title, parent=parent)
        self._ctx = ctx
        self._by = by
        self._at_door = at_door
        self.again = False
        self._touched = False
        self.add(title(self._exercise.title, name=f"{name}-title"))
        self.outcome = GateOutcome(ctx, f"{name}-outcome", self)
        self.outcome.lesson_requested.connect(self.lesson_requested)
        self.add(self.outcome)
        self.again_button = quiet(self.tr("Answer the questions again"), name=f"{name}-again")
        self.again_button.clicked.connect(self._on_again)
        self.add(row(self.again_button, 1))
        self.questions = Column(margin=0, spacing=16, name=f"{name}-questions", parent=self)
        self.add(self.questions)
        self.fields: dict[str, ChoiceAnswer] = {}
        self._ask(name)
        self._show_questions(shown=True)

    def _ask(self, name: str) -> None:
        asks = self.questions
        asks.add(soft(say.curly(self._exercise.intro), name=f"{name}-intro", parent=asks))
        for asked in self._exercise.field:
            field = ChoiceAnswer(asked, f"{name}-{asked.id}", self._ctx)
            field.edited.connect(self._on_edited)
            self.fields[asked.id] = field
            asks.add(field)
        text = self.tr("Keep my answers in this space, so that I can see them again")
        self.keep = CheckLine(text, name=f"{name}-keep", parent=asks)
        asks.add(self.keep)
        # A page has one filled button; in the lesson that is the one of the journal.
        make = primary if self._at_door else quiet
        self.button = make(self.tr("See what this means"), name=f"{name}-decide")
        self.button.clicked.connect(self._on_decide)
        asks.add(row(self.button, 1))
        skipped = self.tr("A question without an answer counts as skipped. That is fine.")
        asks.add(muted(skipped, name=f"{name}-skipped", parent=asks))

    def _show_questions(self, *, shown: bool) -> None:
        self.questions.setVisible(shown)
        self.again_button.setVisible(not shown)

    def show_facts(self, facts: LessonFacts) -> None:
        """Show what is kept: that the lessons are open or closed, and answers where wished."""
        answered = self.outcome.show_facts(facts)
        # What the outcome made just now would come last; Tab goes by the order of reading.
        in_order(*tab_stops(self.outcome), self.again_button, *tab_stops(self.questions))
        if not self._touched:
            self._show_questions(shown=not answered or facts.gate is Gate.ASK_AGAIN)
            self.keep.set_checked(facts.keep_safety_answers)
            self._show_kept(facts.answers)

    def _show_kept(self, answers: Mapping[AnswerKey, Answer]) -> None:
        for field_id, field in self.fields.items():
            kept = answers.get(AnswerKey(self._lesson.id, self._exercise.id, field_id))
            field.set_value(kept.value if kept is not None else "")

    @Slot()
    def _on_again(self) -> None:
        self._touched = True
        self._show_questions(shown=True)
        next(iter(self.fields.values())).options.radios[0].setFocus()

    @Slot()
    def _on_edited(self) -> None:
        self._touched = True

    @Slot()
    def _on_decide(self) -> None:
        from family_app.services.safety_gate import decide

        given: dict[str, AnswerValue] = {
            field_id: field.value() for field_id, field in self.fields.items() if field.value()
        }
        self._ctx.ops.write(
            partial(decide, again=self.again, keep=self.keep.is_checked()),
            self._lesson,
            self._exercise.id,
            given,
            self._ctx.clock.today(),
            then=self._done,
        )

    def _done(self, _changes: Changes) -> None:
        self._touched = False
        if not self.keep.is_checked():
            for field in self.fields.values():
                field.set_value("")
