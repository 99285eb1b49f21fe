"""An exercise on the lesson page: its fields, what they make together, and that it is saved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.answers import Answer, AnswerKey, join_answers
from family_app.domain.lesson import Exercise, Lesson
from family_app.domain.person import Person
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.answer_book import AnswerBook
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.learn.joined_text import JoinedText
from family_app.ui.learn.kinds import KINDS
from family_app.ui.learn.wallet_button import WalletButton
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.chip import Chip
from family_app.ui.widgets.labels import soft, title


class ExerciseCard(Card):
    """One widget for each field. A stored answer never overwrites what was typed meanwhile."""

    journal_requested = Signal(str, str)

    def __init__(
        self, exercise: Exercise, lesson: Lesson, book: AnswerBook, ctx: Context, parent: QWidget
    ) -> None:
        name = f"learn-try-{exercise.id}"
        super().__init__(spacing=16, name=name, accessible=exercise.title, parent=parent)
        self._exercise = exercise
        self._lesson = lesson
        self._book = book
        self._clipboard = ctx.clipboard
        self._touched: set[str] = set()
        heading = title(
            self.tr("Try it: {title}").format(title=exercise.title), name=f"{name}-title"
        )
        self._saved = Chip(self.tr("Saved"), "primary", name=f"{name}-saved", parent=self)
        line = row(heading, self._saved)
        line.setStretch(0, 1)
        self.add(line)
        if exercise.intro:
            self.add(soft(say.curly(exercise.intro), name=f"{name}-intro"))
        self.fields: dict[str, AnswerField] = {}
        for asked in exercise.field:
            field = KINDS[asked.kind](asked, f"{name}-{asked.id}", ctx)
            field.edited.connect(self._on_edited)
            self.fields[asked.id] = field
            self.add(field)
        self.joined = self._joined(name)
        self.wallet = self._wallet(name, ctx) if exercise.card else None
        self._mark(saved=False)
        book.saved.connect(self._on_saved)

    def _joined(self, name: str) -> JoinedText | None:
        if self._exercise.joins is None:
            return None
        joined = JoinedText(self._clipboard, name=f"{name}-joined", parent=self)
        joined.journal_requested.connect(self._on_journal)
        self.add(joined)
        return joined

    def _wallet(self, name: str, ctx: Context) -> WalletButton:
        button = WalletButton(self._exercise.title, self.fields, ctx, name=f"{name}-wallet")
        self.add(row(button, 1))
        return button

    @property
    def exercise_id(self) -> str:
        """Which exercise this is."""
        return self._exercise.id

    def show_answers(self, answers: Mapping[AnswerKey, Answer], people: Sequence[Person]) -> None:
        """Fill the fields with what is stored, but not those that were typed in since."""
        any_kept = False
        for field_id, field in self.fields.items():
            field.set_people(people)
            answer = answers.get(AnswerKey(self._lesson.id, self._exercise.id, field_id))
            any_kept = any_kept or answer is not None
            if field_id not in self._touched:
                field.set_value(answer.value if answer is not None else "")
        self._join()
        if not self._touched:
            self._mark(saved=any_kept)

    def _mark(self, *, saved: bool) -> None:
        # The place of the mark is kept, so that nothing moves while someone types.
        policy = self._saved.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._saved.setSizePolicy(policy)
        self._saved.setVisible(saved)

    def _join(self) -> None:
        if self.joined is not None and self._exercise.joins is not None:
            words = {field_id: field.words() for field_id, field in self.fields.items()}
            self.joined.show_text(join_answers(self._exercise.joins.text, words))

    @Slot()
    def _on_edited(self) -> None:
        field = self.sender()
        if isinstance(field, AnswerField):
            self._touched.add(field.asked.id)
            self._mark(saved=False)
            self._join()
            self._book.put(self._exercise.id, field.asked.id, field.value())

    @Slot()
    def _on_saved(self) -> None:
        if self._touched:
            self._mark(saved=True)

    @Slot(str)
    def _on_journal(self, text: str) -> None:
        self.journal_requested.emit(self._exercise.title, text)
