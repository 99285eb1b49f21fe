"""Asks before something that could not be saved is let go."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from family_app.ui.unlock.sentences import said
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.labels import body, title


class UnsavedDialog(QDialog):
    """Says why the disk refused; `agreed` means that what was typed last may go."""

    agreed = Signal()

    def __init__(self, why: Exception, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("unsaved-dialog")
        self.setWindowTitle(" ")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._stay = primary(self.tr("Stay here"), name="unsaved-stay")
        self._go = quiet(self.tr("Go on without it"), name="unsaved-go")
        self._stay.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self._go)
        row.addStretch(1)
        row.addWidget(self._stay)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(title(self.tr("What you typed last is not saved")))
        layout.addWidget(body(said(why)))
        layout.addWidget(
            body(
                self.tr("Everything older is safe. If you go on now, only the last words are lost.")
            )
        )
        layout.addSpacing(8)
        layout.addLayout(row)
        self.setMinimumWidth(460)
        self._stay.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)

    @Slot()
    def _on_go(self) -> None:
        self.accept()
        self.agreed.emit()
