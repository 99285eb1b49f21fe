"""Asks once before everything in a space is replaced."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.ui.dialogs.question import Question
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import body


class SureDialog(Question):
    """Says what will happen; `agreed` means go on."""

    agreed = Signal()

    def __init__(self, heading: str, what: str, go_on: str, parent: QWidget) -> None:
        super().__init__("backup-sure", heading, parent)
        self._stay = quiet(self.tr("Cancel"), name="backup-sure-cancel")
        self._go = primary(go_on, name="backup-sure-go")
        self._stay.setDefault(True)
        self.lay_out((body(what),), row(self._stay, 1, self._go))
        self._stay.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)

    @Slot()
    def _on_go(self) -> None:
        self.accept()
        self.agreed.emit()
