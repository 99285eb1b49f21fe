"""Asks before what was typed about someone is given up."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from family_app.ui.widgets.buttons import danger, primary
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import body, title


class DiscardDialog(QDialog):
    """Staying is the answer of Enter and Escape."""

    agreed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("circle-discard")
        self.setWindowTitle(" ")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._leave = danger(self.tr("Leave without saving"), name="circle-discard-leave")
        self._stay = primary(self.tr("Keep writing"), name="circle-discard-stay")
        self._stay.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(title(self.tr("Leave without saving?")))
        layout.addWidget(body(self.tr("What you changed here is not saved yet.")))
        layout.addSpacing(8)
        layout.addLayout(row(1, self._leave, self._stay))
        self.setMinimumWidth(420)
        self._leave.clicked.connect(self._on_leave)
        self._stay.clicked.connect(self.reject)
        self._stay.setFocus()

    @Slot()
    def _on_leave(self) -> None:
        self.agreed.emit()
        self.accept()
