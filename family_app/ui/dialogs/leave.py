"""Says what is about to be opened outside the app, and asks."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.labels import body, number, title


class LeaveDialog(QDialog):
    """Shows a number or address large, with a button to copy it and one to go."""

    agreed = Signal(object)

    def __init__(
        self, question: str, shown: str, text: str, action: str, url: QUrl, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("leave-dialog")
        self.setWindowTitle(" ")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._url = url
        self._shown = shown
        self._copy = quiet(self.tr("Copy"), name="leave-copy")
        self._cancel = quiet(self.tr("Not now"), name="leave-cancel")
        self._go = primary(action, name="leave-go")
        self._go.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(title(question))
        layout.addWidget(number(shown, name="leave-shown"))
        layout.addWidget(body(text))
        layout.addSpacing(8)
        layout.addLayout(row)
        self.setMinimumWidth(460)
        self._copy.clicked.connect(self._on_copy)
        self._cancel.clicked.connect(self.reject)
        self._go.clicked.connect(self._on_go)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._shown)
        self._copy.setText(self.tr("Copied"))

    @Slot()
    def _on_go(self) -> None:
        self.agreed.emit(self._url)
        self.accept()
