"""Myth or fact: one card at a time, then why; nothing is counted and nobody is right or wrong."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.answers import AnswerValue
from family_app.domain.lesson import Field as Asked
from family_app.domain.lesson import MythCard
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.chip import Chip
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.labels import body, lead, muted, strong, title
from family_app.ui.widgets.styling import named

FACT, MYTH = "fact", "myth"


class OneCard(Card):
    """A sentence people say, the two answers, and once one was given, what is known."""

    answered = Signal(str)

    def __init__(self, *, name: str, parent: QWidget) -> None:
        super().__init__("soft", spacing=12, name=name, parent=parent)
        self.says = lead("", name=f"{name}-says", parent=self)
        self.myth_button = quiet(self.tr("Myth"), name=f"{name}-myth")
        self.fact_button = quiet(self.tr("Fact"), name=f"{name}-fact")
        self.truth = strong("", name=f"{name}-truth", parent=self)
        self.explain = body("", name=f"{name}-explain", parent=self)
        self.add(self.says)
        self.add(row(self.myth_button, self.fact_button, 1, spacing=10))
        self.add(self.truth)
        self.add(self.explain)
        for button in (self.myth_button, self.fact_button):
            button.setCheckable(True)
        self.myth_button.clicked.connect(self._on_myth)
        self.fact_button.clicked.connect(self._on_fact)

    def show_card(self, card: MythCard, answer: str) -> None:
        """Show a card and the answer it got, if any."""
        words = say.curly(card.says)
        self.says.setText(self.tr("“{sentence}”").format(sentence=words))
        spoken = self.tr("{answer}: {sentence}")
        for button, given in ((self.myth_button, MYTH), (self.fact_button, FACT)):
            button.setChecked(answer == given)
            button.setAccessibleName(spoken.format(answer=button.text(), sentence=words))
        self.truth.setText(self._truth(card, answer))
        self.explain.setText(say.curly(card.explain))
        for label in (self.truth, self.explain):
            label.setVisible(bool(answer))

    def _truth(self, card: MythCard, answer: str) -> str:
        if card.fact:
            if answer == FACT:
                return self.tr("Yes, this is a fact.")
            return self.tr("This one is a fact. It surprises many people.")
        if answer == MYTH:
            return self.tr("Yes, this is a myth.")
        return self.tr("This one is a myth. Many people have been told so.")

    @Slot()
    def _on_myth(self) -> None:
        self.answered.emit(MYTH)

    @Slot()
    def _on_fact(self) -> None:
        self.answered.emit(FACT)


class CardsAnswer(AnswerField):
    """A small deck; once every card has an answer, all sentences stand below with their truth."""

    tall: ClassVar[bool] = True

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        del ctx
        self._cards = asked.card
        self._answers = [""] * len(asked.card)
        self._at = 0
        deck = QWidget()
        rows = QVBoxLayout(deck)
        rows.setContentsMargins(0, 2, 0, 0)
        rows.setSpacing(10)
        self.card = OneCard(name=f"{name}-card", parent=deck)
        self.back_button = quiet("", name=f"{name}-back", small=True)
        self.next_button = quiet("", name=f"{name}-next", small=True)
        self.progress = muted("", name=f"{name}-progress", parent=deck)
        self.progress.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.again_button = quiet("", name=f"{name}-again", icon="undo-2", small=True)
        self.summary = Card(small=True, spacing=10, name=f"{name}-summary", parent=deck)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        rows.addWidget(self.card)
        steps = row(self.back_button, self.progress, self.next_button)
        steps.setStretch(1, 1)
        rows.addLayout(steps)
        rows.addWidget(self.summary)
        super().__init__(asked, deck, name=name)
        named(deck, name, asked.label)
        self._name_parts(name)
        self._connect()
        self._show()

    def _name_parts(self, name: str) -> None:
        self.back_button.setText(self.tr("Back"))
        self.next_button.setText(self.tr("Next"))
        self.back_button.setAccessibleName(self.tr("The card before"))
        self.next_button.setAccessibleName(self.tr("The next card"))
        self.again_button.setText(self.tr("Begin again"))
        self.summary.add(title(self.tr("What is known"), name=f"{name}-summary-title"))
        self.summary.add(self._lines)
        self.summary.add(row(self.again_button, 1))

    def _connect(self) -> None:
        self.card.answered.connect(self._on_answered)
        self.back_button.clicked.connect(self._on_back)
        self.next_button.clicked.connect(self._on_next)
        self.again_button.clicked.connect(self._on_again)

    def value(self) -> AnswerValue:
        """What was said of each card, "" where nothing was; or nothing at all."""
        return tuple(self._answers) if any(self._answers) else ()

    def set_value(self, value: AnswerValue) -> None:
        """Show what was said, beginning at the first card without an answer."""
        given = value if isinstance(value, tuple) else ()
        padded = (*given, *("",) * len(self._cards))
        told = [str(one) if one in (FACT, MYTH) else "" for one in padded[: len(self._cards)]]
        if told != self._answers:
            self._answers = told
            self._at = told.index("") if "" in told else 0
        self._show()

    def _show(self) -> None:
        last = len(self._cards) - 1
        self.card.show_card(self._cards[self._at], self._answers[self._at])
        self.back_button.setEnabled(self._at > 0)
        self.next_button.setEnabled(self._at < last)
        words = self.tr("{number} of {all}").format(number=self._at + 1, all=last + 1)
        self.progress.setText(words)
        self._show_summary(shown=all(self._answers))

    def _show_summary(self, *, shown: bool) -> None:
        empty(self._lines)
        for card in self._cards if shown else ():
            truth = self.tr("Fact") if card.fact else self.tr("Myth")
            chip = Chip(truth, "primary" if card.fact else "gold", parent=self.summary)
            line = row(chip, body(say.curly(card.says), parent=self.summary))
            line.setAlignment(chip, Qt.AlignmentFlag.AlignTop)
            line.setStretch(1, 1)
            self._lines.addLayout(line)
        self.summary.setVisible(shown)

    def _go(self, place: int) -> None:
        self._at = place
        self._show()
        announce(self.card, f"{self.progress.text()}. {self.card.says.text()}")

    @Slot(str)
    def _on_answered(self, answer: str) -> None:
        self._answers[self._at] = answer
        self._show()
        announce(self.card, f"{self.card.truth.text()} {self.card.explain.text()}")
        self.edited.emit()

    @Slot()
    def _on_back(self) -> None:
        self._go(self._at - 1)
        if not self.back_button.isEnabled():
            self.next_button.setFocus()

    @Slot()
    def _on_next(self) -> None:
        self._go(self._at + 1)
        if not self.next_button.isEnabled():
            self.card.myth_button.setFocus()

    @Slot()
    def _on_again(self) -> None:
        self._answers = [""] * len(self._cards)
        self._go(0)
        self.card.myth_button.setFocus()
        self.edited.emit()
