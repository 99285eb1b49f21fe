"""The text that the answers of an exercise make, ready to rehearse, copy or keep as a page."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.ui.clipboard import Clipboard
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.chip import Chip
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import Words


class JoinedText(Card):
    """Follows what is typed; empty until the first answer."""

    journal_requested = Signal(str)

    def __init__(self, clipboard: Clipboard, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__("soft", small=True, spacing=10, name=name, parent=parent)
        self._clipboard = clipboard
        self.add(Words(self.tr("Your words together"), "eyebrow", name=f"{name}-head", parent=self))
        self.words = Words("", selectable=True, name=f"{name}-text", parent=self)
        self._wait = Words(
            self.tr("Fill in the lines above, and your text comes together here."),
            "soft",
            name=f"{name}-wait",
            parent=self,
        )
        self.copy_button = quiet(self.tr("Copy"), name=f"{name}-copy", icon="copy", small=True)
        self.journal_button = quiet(
            self.tr("Put it in my journal"), name=f"{name}-journal", icon="notebook", small=True
        )
        self.rehearse_button = quiet(
            self.tr("Rehearse"), name=f"{name}-rehearse", icon="message-circle", small=True
        )
        self._copied = Chip(self.tr("Copied"), "primary", name=f"{name}-copied", parent=self)
        self._copied.hide()
        self._buttons = FlowBox(parent=self)
        self._buttons.add(self.rehearse_button, self.copy_button, self.journal_button, self._copied)
        for widget in (self.words, self._wait, self._buttons):
            self.add(widget)
        self.rehearse_button.clicked.connect(self._on_rehearse)
        self.copy_button.clicked.connect(self._on_copy)
        self.journal_button.clicked.connect(self._on_journal)
        self.show_text("")

    def show_text(self, text: str) -> None:
        """Show what the answers make so far."""
        if text != self.words.text():
            self._copied.hide()
        self.words.setText(text)
        self.words.setVisible(bool(text))
        self._buttons.setVisible(bool(text))
        self._wait.setVisible(not text)

    @Slot()
    def _on_rehearse(self) -> None:
        from family_app.ui.learn.rehearse import Rehearse

        Rehearse(self.words.text(), self).open()

    @Slot()
    def _on_copy(self) -> None:
        self._clipboard.copy(self.words.text())
        self._copied.show()
        announce(self, self._copied.text())

    @Slot()
    def _on_journal(self) -> None:
        self.journal_requested.emit(self.words.text())
