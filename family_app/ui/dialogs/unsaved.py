"""Asks before something that could not be saved is let go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.ui.dialogs.drop import drop_dialogs
from family_app.ui.dialogs.question import Question
from family_app.ui.held_writes import may_pass
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import body


def ask_unsaved(
    error: Exception, window: QWidget, go_on: Callable[[], object], *, locks: bool = False
) -> None:
    """Ask in front of everything else; `go_on` once the user agrees.

    `locks` says that the program runs on, locked, and keeps what the disk may still take.
    """
    drop_dialogs(window)
    dialog = UnsavedDialog(said(error), window, is_kept=locks and may_pass(error))
    dialog.agreed.connect(go_on)
    dialog.open()


class UnsavedDialog(Question):
    """Says why the disk refused; `agreed` means that what was typed last may go, or wait."""

    agreed = Signal()

    def __init__(self, why: str, parent: QWidget, *, is_kept: bool = False) -> None:
        super().__init__("unsaved-dialog", self.tr("What you typed last is not saved"), parent)
        self._stay = primary(self.tr("Stay here"), name="unsaved-stay")
        go_on = self.tr("Lock all the same") if is_kept else self.tr("Go on without it")
        self._go = quiet(go_on, name="unsaved-go")
        self._stay.setDefault(True)
        safe = self.tr("Everything older is safe. If you go on now, only the last words are lost.")
        if is_kept:
            safe = self.tr(
                "Everything older is safe. If you lock now, the app keeps the last words, locked, "
                "and saves them when you open this space again. Closing the app loses them."
            )
        self.lay_out((body(why), body(safe)), row(self._go, 1, self._stay))
        self._stay.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)

    @Slot()
    def _on_go(self) -> None:
        self.accept()
        self.agreed.emit()
