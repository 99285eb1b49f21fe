"""Answers of now beside those of earlier sittings, question by question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.answer_words import HIGHEST, rating_steps
from family_app.domain.answers import Answer, Sitting
from family_app.domain.lesson import Field
from family_app.ui.learn import say
from family_app.ui.learn.answered_facts import Retold
from family_app.ui.learn.answered_text import (
    day_words,
    joined_of,
    lines_of,
    question_words,
    short_day_words,
)
from family_app.ui.learn.sitting_steps import SittingSteps
from family_app.ui.widgets.buttons import icon_button
from family_app.ui.widgets.card import Card, Divider, row
from family_app.ui.widgets.labels import OneLine, body, muted, strong, title
from family_app.ui.widgets.styling import named
from family_app.ui.widgets.tiles import Tiles

_CELL, _MOST = 190, 3
_STEPS = 320
_NUMBERS = {"scale", "ratings"}


@dataclass(frozen=True, slots=True)
class Column:
    """The answers of one sitting, with when it was."""

    when: str
    answers: tuple[Answer, ...] = field(repr=False)

    def answer(self, field_id: str) -> Answer | None:
        """The answer to one question, or none."""
        return next((one for one in self.answers if one.key.field == field_id), None)


def columns_of(shown: Retold) -> tuple[Column, ...]:
    """The sittings, oldest first, and what is answered now, if anything."""
    before = [Column(short_day_words(one.put_aside_on), one.answers) for one in shown.one.earlier]
    now = QCoreApplication.translate("MyAnswers", "Now")
    return (*before, *([Column(now, shown.one.answers)] if shown.one.answers else []))


class SittingLine(QWidget):
    """An earlier sitting, and the button that takes it away."""

    removed = Signal(object)

    def __init__(self, sitting: Sitting, *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, name)
        self.sitting = sitting
        words = self.tr("Put aside on {day}").format(day=day_words(sitting.put_aside_on))
        spoken = self.tr("Remove what was put aside on {day}")
        self.remove_button = icon_button(
            "x", spoken.format(day=day_words(sitting.put_aside_on)), name=f"{name}-remove"
        )
        line = row(OneLine(words, "muted", name=f"{name}-words", parent=self), self.remove_button)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.remove_button.clicked.connect(self._on_remove)

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(self.sitting)


class ComparePart(QWidget):
    """Texts side by side by date, numbers as lines with their figures, and the sittings."""

    removed = Signal(object)

    def __init__(self, shown: Retold, *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, name, self.tr("Compare with earlier"))
        self._name = name
        self._shown = shown
        self._columns = columns_of(shown)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 4, 0, 0)
        self._rows.setSpacing(10)
        self._rows.addWidget(Divider(self))
        self._rows.addSpacing(4)
        self._rows.addWidget(title(self.tr("Then and now"), name=f"{name}-title", parent=self))
        for field_id in shown.questions():
            self._add_question(field_id)
        self._add_joined()
        self.lines = [
            SittingLine(one, name=f"{name}-sitting-{place}", parent=self)
            for place, one in enumerate(shown.one.earlier)
        ]
        if self.lines:
            self._rows.addSpacing(4)
        for line in self.lines:
            line.removed.connect(self.removed)
            self._rows.addWidget(line)

    def _add_question(self, field_id: str) -> None:
        asked = self._shown.asked(field_id)
        if asked is not None and asked.kind == "breathing":
            return
        name = f"{self._name}-{field_id}"
        self._rows.addSpacing(4)
        words = question_words(self._shown, field_id)
        self._rows.addWidget(strong(words, name=f"{name}-question", parent=self))
        if asked is not None and asked.kind in _NUMBERS:
            self._add_numbers(asked, name)
            return
        told = ["\n".join(lines_of(self._shown, one.answer(field_id))) for one in self._columns]
        self._add_cells(told, name)

    def _add_joined(self) -> None:
        told = [joined_of(self._shown, one.answers) for one in self._columns]
        if any(told):
            name = f"{self._name}-joined"
            words = self.tr("Your words together")
            self._rows.addWidget(strong(words, name=f"{name}-question", parent=self))
            self._add_cells(told, name)

    def _add_cells(self, told: Sequence[str], name: str) -> None:
        cells = Tiles(_CELL, most=_MOST, gap=10, name=name, parent=self)
        for place, (column, text) in enumerate(zip(self._columns, told, strict=True)):
            cell = Card("soft", small=True, spacing=4, name=f"{name}-{place}", parent=cells)
            cell.add(muted(column.when, name=f"{name}-{place}-when", parent=cell))
            words = text or self.tr("No answer")
            cell.add(body(words, selectable=True, name=f"{name}-{place}-words", parent=cell))
            cells.add(cell)
        self._rows.addWidget(cells)

    def _add_numbers(self, asked: Field, name: str) -> None:
        if asked.kind == "scale":
            words = say.curly(asked.label)
            told = self._told(asked, HIGHEST, None)
            self._rows.addWidget(SittingSteps(words, told, HIGHEST, name=name, parent=self))
            return
        tiles = Tiles(_STEPS, most=2, gap=20, name=name, parent=self)
        for place, option in enumerate(asked.options):
            part, words = f"{name}-{place}", say.curly(option)
            box = QWidget(tiles)
            rows = QVBoxLayout(box)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setSpacing(4)
            rows.addWidget(body(words, name=f"{part}-option", parent=box))
            told = self._told(asked, asked.most, place)
            rows.addWidget(SittingSteps(words, told, asked.most, name=part, parent=box))
            rows.addStretch(1)
            tiles.add(box)
        self._rows.addWidget(tiles)

    def _told(
        self, asked: Field, most: int, place: int | None
    ) -> list[tuple[str, int | None, str]]:
        """When, the step, and the step in words, for each sitting."""
        steps = [self._step(asked, one.answer(asked.id), place) for one in self._columns]
        return [
            (column.when, step, self._words(step, most))
            for column, step in zip(self._columns, steps, strict=True)
        ]

    def _step(self, asked: Field, answer: Answer | None, place: int | None) -> int | None:
        if answer is None:
            return None
        if place is None:
            return answer.value if isinstance(answer.value, int) else None
        return rating_steps(asked, answer.value)[place][1]

    def _words(self, step: int | None, most: int) -> str:
        return self.tr("No answer") if step is None else self._shown.wording.steps(step, most)
