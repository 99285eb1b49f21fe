"""Step 2: what no app can protect from, and a try at hiding the window."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.ui.first_run.step import Made, Step
from family_app.ui.parts import Parts
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card, row
from family_app.ui.widgets.icon_mark import IconMark
from family_app.ui.widgets.labels import Words, body, strong, title


class SafetyStep(Step):
    """Four plain facts, then Hide: three ways, tried here without leaving."""

    name: ClassVar[str] = "safety"

    hide_tried = Signal()

    def __init__(self, parts: Parts, made: Made, parent: QWidget | None = None) -> None:
        super().__init__(parts, made, parent)
        self.say(
            self.tr(
                "Your pages are locked with a passphrase. That keeps out most people who use "
                "this computer. Some things it cannot stop:"
            )
        )
        facts = Card(spacing=14, name="safety-facts")
        for icon, head, text in self._facts():
            facts.add(self._fact(icon, head, text))
        self.column.addWidget(facts)
        self.column.addWidget(self._hide_card())

    def title(self) -> str:
        """The heading."""
        return self.tr("Is this computer safe for you?")

    def _facts(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "eye",
                self.tr("Someone who watches this computer"),
                self.tr(
                    "Spyware, or a person who manages the computer, can see more than any app "
                    "can hide. If you fear that, use a computer they cannot reach."
                ),
            ),
            (
                "phone",
                self.tr("Calls and texts"),
                self.tr("They can show on a phone bill and stay on the phone."),
            ),
            (
                "file-text",
                self.tr("A court"),
                self.tr("Pages may be asked for in a court case. Write with that in mind."),
            ),
            (
                "info",
                self.tr("What anyone here can see"),
                self.tr(
                    "That this app is installed and when it was used, the name of your space, "
                    "and the country you choose. Not what you write."
                ),
            ),
        )

    def _fact(self, icon: str, head: str, text: str) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(strong(head))
        words.addWidget(body(text))
        line = QHBoxLayout()
        line.setSpacing(14)
        line.addWidget(IconMark(icon, "ink-2", 20, parent=self), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return line

    def _hide_card(self) -> Card:
        card = Card("soft", name="safety-hide")
        card.add(title(self.tr("Hide in a hurry"), name="safety-hide-title"))
        card.add(
            body(
                self.tr(
                    "Press Shift three times, or Ctrl+Shift+H, or the Hide button. The window "
                    "goes blank, your pages lock, and the window gets small."
                )
            )
        )
        card.add(
            body(
                self.tr(
                    "Try it now, any of the three ways. Here it only goes blank: press a key or "
                    "click to come back."
                )
            )
        )
        self.hide_button = quiet(self.tr("Try Hide"), name="safety-try-hide", icon="eye-off")
        self.tried = Words("", "strong", name="safety-tried")
        self.tried.hide()
        card.add(row(self.hide_button, 1))
        card.add(self.tried)
        self.hide_button.clicked.connect(self._on_try)
        return card

    @Slot()
    def _on_try(self) -> None:
        self.hide_tried.emit()

    def show_tried(self) -> None:
        """Say that the try worked."""
        self.tried.setText(self.tr("That works. You can use it on every page."))
        self.tried.show()
