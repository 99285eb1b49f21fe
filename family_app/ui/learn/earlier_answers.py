"""Answers to questions that a newer version of the lesson no longer asks."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.answer_words import Wording, lost_lines
from family_app.domain.answers import Answer, AnswerKey
from family_app.domain.lesson import Lesson
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.column import empty
from family_app.ui.widgets.labels import body, muted, title


class EarlierAnswers(Card):
    """Hidden while there are none; they can be read and copied, not changed."""

    def __init__(self, lesson: Lesson, parent: QWidget) -> None:
        super().__init__(spacing=8, name="learn-earlier", parent=parent)
        self._asked = {
            (exercise.id, asked.id) for exercise in lesson.head.exercise for asked in exercise.field
        }
        self.add(title(self.tr("From an earlier version"), name="learn-earlier-title"))
        text = self.tr("This lesson has changed since. What you wrote then is kept here.")
        self.add(muted(text, name="learn-earlier-text", parent=self))
        self._texts = QVBoxLayout()
        self._texts.setSpacing(8)
        self.add(self._texts)
        self.hide()

    def show_answers(self, answers: Mapping[AnswerKey, Answer], wording: Wording) -> None:
        """Show what has no field any more."""
        empty(self._texts)
        left = [a for k, a in answers.items() if (k.exercise, k.field) not in self._asked]
        for answer in left:
            name = f"learn-earlier-{answer.key.exercise}-{answer.key.field}"
            words = "\n".join(lost_lines(answer.value, wording))
            self._texts.addWidget(body(words, selectable=True, name=name, parent=self))
        self.setVisible(bool(left))
