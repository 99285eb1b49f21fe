"""Asks before what was typed about someone is given up."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.ui.dialogs.question import Question
from family_app.ui.widgets.buttons import danger, primary
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import body


class DiscardDialog(Question):
    """Staying is the answer of Enter and Escape."""

    agreed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("circle-discard", self.tr("Leave without saving?"), parent, width=420)
        self._leave = danger(self.tr("Leave without saving"), name="circle-discard-leave")
        self._stay = primary(self.tr("Keep writing"), name="circle-discard-stay")
        self._stay.setDefault(True)
        words = body(self.tr("What you changed here is not saved yet."))
        self.lay_out((words,), row(1, self._leave, self._stay))
        self._leave.clicked.connect(self._on_leave)
        self._stay.clicked.connect(self.reject)
        self._stay.setFocus()

    @Slot()
    def _on_leave(self) -> None:
        self.agreed.emit()
        self.accept()
