"""Asks for the passphrase or the recovery words that open a backup file."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.errors import WrongPassphrase
from family_app.ui.dialogs.question import Question
from family_app.ui.sentences import said
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.fields import PasswordField, TextField
from family_app.ui.widgets.labels import body


class AskWayIn(Question):
    """`given` carries the passphrase and the words; one of them is empty.

    `refused` says why what was typed the last time did not open it.
    """

    given = Signal(str, str)

    def __init__(self, parent: QWidget, refused: Exception | None = None) -> None:
        super().__init__("backup-way-in", self.tr("Open the backup"), parent)
        which = body(
            self.tr(
                "A backup opens with the passphrase that this space had on the day the backup "
                "was made, or with the recovery words of that day."
            )
        )
        self._passphrase = PasswordField(
            self.tr("Passphrase of that day"), name="backup-passphrase"
        )
        self._words = TextField(
            self.tr("Or the 12 recovery words"), name="backup-words", lines=(2, 3)
        )
        if isinstance(refused, WrongPassphrase):
            self._passphrase.set_error(said(refused))
        elif refused is not None:
            self._words.set_error(said(refused))
        self._cancel = quiet(self.tr("Cancel"), name="backup-way-in-cancel")
        self._open = primary(self.tr("Open"), name="backup-way-in-open")
        self._open.setDefault(True)
        self.lay_out((which, self._passphrase, self._words), row(self._cancel, 1, self._open))
        self._cancel.clicked.connect(self.reject)
        self._open.clicked.connect(self._on_open)
        self._passphrase.edit.returnPressed.connect(self._on_open)
        first = self._words.edit if self._words.error else self._passphrase.edit
        first.setFocus()

    @Slot()
    def _on_open(self) -> None:
        passphrase, words = self._passphrase.text(), self._words.text().strip()
        if not passphrase and not words:
            self._passphrase.set_error(self.tr("Type the passphrase or the words."))
            return
        self._passphrase.clear()
        self._words.set_text("")
        self.accept()
        self.given.emit("" if words else passphrase, words)
