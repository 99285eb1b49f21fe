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
from family_app.ui.learn.do_again import DoAgain
from family_app.ui.learn.exercise_actions import ExerciseActions
from family_app.ui.learn.joined_text import JoinedText
from family_app.ui.learn.kinds import KINDS
from family_app.ui.learn.wallet_button import WalletButton
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.chip import Chip
from family_app.ui.widgets.labels import soft, title


class ExerciseCard(Card):
    """One widget for each field. A stored answer never overwrites what was typed meanwhile."""

    journal_requested = Signal(str, str)
    compare_requested = Signal(str)
    print_requested = Signal(str)

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
        self.acts = ExerciseActions(exercise.title, name=f"{name}-actions", parent=self)
        self.add(self.acts)
        self.wallet = self._wallet(name, ctx) if exercise.card else None
        self._again = DoAgain(ctx, lesson.id, exercise.id, self)
        self._has_earlier = False
        self._connect_acts()
        self._mark(saved=False)
        book.saved.connect(self._on_saved)

    def _connect_acts(self) -> None:
        self.acts.again_requested.connect(self._on_again)
        self.acts.compare_requested.connect(self._on_compare)
        self.acts.print_requested.connect(self._on_print)
        self._again.emptied.connect(self._on_emptied)
        self._again.brought_back.connect(self._on_brought_back)

    def _joined(self, name: str) -> JoinedText | None:
        if self._exercise.joins is None:
            return None
        joined = JoinedText(self._clipboard, name=f"{name}-joined", parent=self)
        joined.journal_requested.connect(self._on_journal)
        self.add(joined)
        return joined

    def _wallet(self, name: str, ctx: Context) -> WalletButton:
        button = WalletButton(self._exercise.title, self.fields, ctx, name=f"{name}-wallet")
        self.acts.add(button)
        return button

    @property
    def exercise_id(self) -> str:
        """Which exercise this is."""
        return self._exercise.id

    def show_answers(
        self,
        answers: Mapping[AnswerKey, Answer],
        people: Sequence[Person],
        *,
        has_earlier: bool = False,
    ) -> None:
        """Fill the fields with what is stored, but not those that were typed in since."""
        self._has_earlier = has_earlier
        any_kept = False
        for field_id, field in self.fields.items():
            field.set_people(people)
            answer = answers.get(AnswerKey(self._lesson.id, self._exercise.id, field_id))
            any_kept = any_kept or answer is not None
            if field_id not in self._touched:
                field.set_value(answer.value if answer is not None else "")
        self._join()
        self._show_acts()
        if not self._touched:
            self._mark(saved=any_kept)

    def _show_acts(self) -> None:
        answered = any(field.value() not in ("", ()) for field in self.fields.values())
        self.acts.show_state(answered=answered, earlier=self._has_earlier)

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
            self._show_acts()
            self._book.put(self._exercise.id, field.asked.id, field.value())

    @Slot()
    def _on_saved(self) -> None:
        if self._touched:
            self._mark(saved=True)

    @Slot(str)
    def _on_journal(self, text: str) -> None:
        self.journal_requested.emit(self._exercise.title, text)

    @Slot()
    def _on_again(self) -> None:
        self._book.flush()
        self._again.begin()

    @Slot()
    def _on_emptied(self) -> None:
        self._touched.clear()
        self._has_earlier = True
        for field in self.fields.values():
            field.set_value("")
        self._join()
        self._show_acts()
        self._mark(saved=False)

    @Slot()
    def _on_brought_back(self) -> None:
        # What is stored is what counts now; the page reads it anew.
        self._touched.clear()

    @Slot()
    def _on_compare(self) -> None:
        self.compare_requested.emit(self._exercise.id)

    @Slot()
    def _on_print(self) -> None:
        self._book.flush()
        self.print_requested.emit(self._exercise.id)
