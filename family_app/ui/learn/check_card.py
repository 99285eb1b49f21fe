"""A short question about the lesson, which explains and never scores."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.content.lesson_text import inline_html
from family_app.domain.lesson import Check
from family_app.ui.learn import say
from family_app.ui.learn.option_lines import RadioLines
from family_app.ui.reader.text_card import without_last_gap
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.icon_mark import IconMark
from family_app.ui.widgets.labels import Words, strong, title
from family_app.ui.widgets.reading import Reading


class CheckCard(Card):
    """The explanation, `explained`, appears with the first answer; nothing is stored."""

    def __init__(self, check: Check, number: int, parent: QWidget) -> None:
        name = f"learn-check-{number}"
        super().__init__(spacing=12, name=name, accessible=check.question, parent=parent)
        self._check = check
        head = Words(
            self.tr("A quick question"), "eyebrow", wrap=False, name=f"{name}-head", parent=self
        )
        mark = IconMark("circle-question-mark", "primary", 18, parent=self)
        self.add(row(mark, head, 1, spacing=8))
        self.add(title(say.curly(check.question), name=f"{name}-question"))
        self.options = RadioLines(
            [say.curly(answer) for answer in check.answers],
            question=check.question,
            name=f"{name}-option",
            parent=self,
        )
        self.add(self.options)
        self.explained = QWidget(self)
        rows = QVBoxLayout(self.explained)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(4)
        self.first_words = strong("", name=f"{name}-first", parent=self.explained)
        self.explanation = Reading(
            without_last_gap(inline_html(check.explain)),
            small=True,
            name=f"{name}-explanation",
            parent=self.explained,
        )
        rows.addWidget(self.first_words)
        rows.addWidget(self.explanation)
        self.explained.hide()
        self.add(self.explained)
        self.options.chosen.connect(self._on_chosen)

    @Slot()
    def _on_chosen(self) -> None:
        if self.options.index() == self._check.right - 1:
            words = self.tr("Yes, that is the one.")
        else:
            best = self._check.answers[self._check.right - 1]
            words = self.tr("Many people think so. Another answer fits better: {answer}")
            words = words.format(answer=self._quoted(say.curly(best)))
        self.first_words.setText(words)
        self.explained.show()
        announce(self, f"{words} {self._check.explain}")

    def _quoted(self, text: str) -> str:
        return text if text.startswith("“") else self.tr("“{text}”").format(text=text)
