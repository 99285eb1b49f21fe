"""Asks before something that could not be saved is let go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.ui.dialogs.drop import drop_dialogs
from family_app.ui.dialogs.question import Question
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import body


def ask_unsaved(error: Exception, window: QWidget, go_on: Callable[[], object]) -> None:
    """Ask in front of everything else; `go_on` once the user agrees."""
    drop_dialogs(window)
    dialog = UnsavedDialog(said(error), window)
    dialog.agreed.connect(go_on)
    dialog.open()


class UnsavedDialog(Question):
    """Says why the disk refused; `agreed` means that what was typed last may go."""

    agreed = Signal()

    def __init__(self, why: str, parent: QWidget) -> None:
        super().__init__("unsaved-dialog", self.tr("What you typed last is not saved"), parent)
        self._stay = primary(self.tr("Stay here"), name="unsaved-stay")
        self._go = quiet(self.tr("Go on without it"), name="unsaved-go")
        self._stay.setDefault(True)
        safe = self.tr("Everything older is safe. If you go on now, only the last words are lost.")
        self.lay_out((body(why), body(safe)), row(self._go, 1, self._stay))
        self._stay.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)

    @Slot()
    def _on_go(self) -> None:
        self.accept()
        self.agreed.emit()
