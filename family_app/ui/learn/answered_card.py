"""One answered exercise on My answers: what was written, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.learn.answered_facts import Retold
from family_app.ui.learn.answered_text import (
    day_words,
    joined_of,
    lines_of,
    question_words,
    title_of,
)
from family_app.ui.learn.compare_part import ComparePart
from family_app.ui.widgets.buttons import Button, quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import Words, body, muted, soft, title


class AnsweredCard(Card):
    """Read only; the lesson is where answers change. The wishes carry the card's `Retold`."""

    lesson_requested = Signal(str)
    journal_requested = Signal(object)
    print_requested = Signal(object)
    compare_toggled = Signal(object, bool)
    removed = Signal(object)

    def __init__(self, shown: Retold, *, name: str, parent: QWidget) -> None:
        super().__init__(spacing=10, name=name, accessible=title_of(shown), parent=parent)
        self.shown = shown
        self._name = name
        self.compare: ComparePart | None = None
        self.add(title(title_of(shown), name=f"{name}-title", parent=self))
        if shown.one.day is not None:
            words = self.tr("Last changed on {day}").format(day=day_words(shown.one.day))
            self.add(muted(words, name=f"{name}-day", parent=self))
        self._add_answers()
        self.compare_button = self._compare_button()
        self.lesson_button = self._action(self.tr("Open the lesson"), "lesson", "book-open")
        self.journal_button = self._action(self.tr("To my journal"), "journal", "notebook")
        self.print_button = self._action(self.tr("Print"), "print", "printer")
        self._lay_out_actions()

    def _add_answers(self) -> None:
        shown, given = self.shown, {one.key.field: one for one in self.shown.one.answers}
        if not given:
            words = self.tr("Nothing is filled in right now. What you put aside is kept.")
            self.add(soft(words, name=f"{self._name}-put-aside", parent=self))
        for field_id in shown.questions():
            lines = lines_of(shown, given.get(field_id))
            if lines:
                name = f"{self._name}-{field_id}"
                asked = question_words(shown, field_id)
                pair = QVBoxLayout()
                pair.setSpacing(2)
                pair.addWidget(Words(asked, "label", name=f"{name}-question", parent=self))
                text = "\n".join(lines)
                pair.addWidget(body(text, selectable=True, name=f"{name}-words", parent=self))
                self.add(pair)
        joined = joined_of(shown, shown.one.answers)
        if joined:
            name = f"{self._name}-joined"
            together = Card("soft", small=True, spacing=6, name=name, parent=self)
            head = self.tr("Your words together")
            together.add(Words(head, "eyebrow", name=f"{name}-head", parent=together))
            together.add(body(joined, selectable=True, name=f"{name}-words", parent=together))
            self.add(together)

    def _action(self, words: str, act: str, icon: str) -> Button:
        spoken = self.tr("{act}: {title}").format(act=words, title=title_of(self.shown))
        return quiet(words, name=f"{self._name}-{act}", icon=icon, accessible=spoken, small=True)

    def _compare_button(self) -> Button:
        count = len(self.shown.one.earlier)
        words = self.tr("Compare with %n earlier time(s)", "", count)
        button = self._action(words, "compare", "clock")
        button.setCheckable(True)
        button.toggled.connect(self.show_compare)
        return button

    def _lay_out_actions(self) -> None:
        actions = FlowBox(name=f"{self._name}-actions", parent=self)
        buttons = (
            self.lesson_button,
            self.journal_button,
            self.print_button,
            self.compare_button,
        )
        actions.add(*buttons)
        here = bool(self.shown.one.answers)
        self.lesson_button.setVisible(self.shown.lesson is not None)
        self.journal_button.setVisible(here)
        exercise = self.shown.exercise
        # The safety check is for the screen alone: paper lies about.
        self.print_button.setVisible(here and exercise is not None and not exercise.gate)
        self.compare_button.setVisible(bool(self.shown.one.earlier))
        self.rows.addSpacing(6)
        self.add(actions)
        self.lesson_button.clicked.connect(self._on_lesson)
        self.journal_button.clicked.connect(self._on_journal)
        self.print_button.clicked.connect(self._on_print)

    @Slot(bool)
    def show_compare(self, shown: bool) -> None:
        """Show the earlier sittings below, or put them away."""
        if shown and self.compare is None and self.shown.one.earlier:
            self.compare = ComparePart(self.shown, name=f"{self._name}-then", parent=self)
            self.compare.removed.connect(self.removed)
            self.add(self.compare)
        if self.compare is not None:
            self.compare.setVisible(shown)
        if self.compare_button.isChecked() != shown:
            self.compare_button.setChecked(shown)
        self.compare_toggled.emit(self.shown, shown)

    @Slot()
    def _on_lesson(self) -> None:
        self.lesson_requested.emit(self.shown.one.lesson)

    @Slot()
    def _on_journal(self) -> None:
        self.journal_requested.emit(self.shown)

    @Slot()
    def _on_print(self) -> None:
        self.print_requested.emit(self.shown)
