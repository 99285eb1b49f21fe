"""Step 1: what this is, and what it is not."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.ui.first_run.step import Made, Step
from family_app.ui.parts import Parts
from family_app.ui.widgets.buttons import link
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.icon_mark import IconMark
from family_app.ui.widgets.labels import body, soft, strong


class WelcomeStep(Step):
    """One loop in four words, and a plain line about what no program can be."""

    name: ClassVar[str] = "welcome"

    def __init__(self, parts: Parts, made: Made, parent: QWidget | None = None) -> None:
        super().__init__(parts, made, parent)
        self.say(
            self.tr(
                "This is a quiet place for family and friends of a person with an addiction. "
                "You can go at your own pace, and you can stop at any time."
            )
        )
        loop = Card("soft", spacing=14, name="welcome-loop")
        for icon, word, meaning in (
            ("book-open", self.tr("Learn"), self.tr("a short lesson, about six minutes")),
            ("pencil", self.tr("Write"), self.tr("a line or a page, only for you")),
            ("users", self.tr("Reach someone"), self.tr("one person, one small act")),
            ("sun", self.tr("Come back"), self.tr("tomorrow, or when you like")),
        ):
            loop.add(self._line(icon, word, meaning))
        self.column.addWidget(loop)
        self.say(
            self.tr(
                "Everything stays on this computer. There is no account, and the app never goes "
                "on the internet."
            )
        )
        self.column.addWidget(
            soft(
                self.tr(
                    "It is not treatment, and it does not replace a doctor. It watches nobody. "
                    "In danger, use “I need help now”: it is on every page."
                ),
                name="welcome-not",
            )
        )
        self.backup_link = link(self.tr("I have a backup to bring back"), name="welcome-backup")
        self.column.addLayout(row(self.backup_link, 1))

    def title(self) -> str:
        """The heading."""
        return self.tr("You are not alone with this")

    def _line(self, icon: str, word: str, meaning: str) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(strong(word))
        words.addWidget(body(meaning))
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(IconMark(icon, "primary", 22, parent=self))
        line.addLayout(words, 1)
        return line
