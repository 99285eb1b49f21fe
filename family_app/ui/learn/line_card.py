"""A line to borrow: what to say, in place of what, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.domain.phrase import GoodLine
from family_app.ui.clipboard import Clipboard
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import Button, link
from family_app.ui.widgets.card import Card, CardLook
from family_app.ui.widgets.chip import Chip
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import eyebrow, muted, soft, title


class LineCard(Card):
    """`lesson` is the title of the lesson the line belongs to, or empty."""

    journal_requested = Signal(str)
    lesson_requested = Signal(str)

    def __init__(
        self,
        line: GoodLine,
        lesson: str,
        clipboard: Clipboard,
        *,
        look: CardLook = "plain",
        above: str = "",
        name: str,
        parent: QWidget,
    ) -> None:
        super().__init__(
            look, small=True, spacing=6, name=name, accessible=line.says, parent=parent
        )
        self.line = line
        self._clipboard = clipboard
        self._copied: Chip | None = None
        if above:
            self.add(eyebrow(above, name=f"{name}-above", parent=self))
        says = self.tr("“{text}”").format(text=line.says)
        self.add(title(says, name=f"{name}-says", parent=self))
        if line.instead:
            words = self.tr("Instead of “{text}”").format(text=line.instead)
            self.add(soft(words, name=f"{name}-instead", parent=self))
        if line.note:
            self.add(muted(line.note, name=f"{name}-note", parent=self))
        self.rows.addSpacing(4)
        self._buttons = FlowBox(gap=18, parent=self)
        self._add_buttons(name, lesson)
        self.add(self._buttons)

    def _add_buttons(self, name: str, lesson: str) -> None:
        self.copy_button = self._button(self.tr("Copy"), self.line.says, f"{name}-copy", "copy")
        self.journal_button = self._button(
            self.tr("Use in my journal"), self.line.says, f"{name}-journal", "notebook"
        )
        self.copy_button.clicked.connect(self._on_copy)
        self.journal_button.clicked.connect(self._on_journal)
        self.lesson_button: Button | None = None
        if lesson:
            self.lesson_button = self._button(
                self.tr("Read the lesson"), lesson, f"{name}-lesson", "book-open"
            )
            self.lesson_button.setToolTip(lesson)
            self.lesson_button.clicked.connect(self._on_lesson)

    def _button(self, text: str, about: str, name: str, icon: str) -> Button:
        spoken = self.tr("{button}: {text}").format(button=text, text=about)
        button = link(text, name=name, accessible=spoken)
        button.set_icon(icon)
        self._buttons.add(button)
        return button

    @Slot()
    def _on_copy(self) -> None:
        self._clipboard.copy(self.line.says)
        if self._copied is None:
            name = f"{self.objectName()}-copied"
            self._copied = Chip(self.tr("Copied"), "primary", name=name, parent=self)
            self._buttons.add(self._copied)
            self._copied.show()
        announce(self, self._copied.text())

    @Slot()
    def _on_journal(self) -> None:
        self.journal_requested.emit(self.line.id)

    @Slot()
    def _on_lesson(self) -> None:
        self.lesson_requested.emit(self.line.lesson)
