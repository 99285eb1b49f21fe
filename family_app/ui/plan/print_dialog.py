"""Says what paper and files give away, and asks which of the two it is to be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import body, title


class PrintDialog(QDialog):
    """One page, on paper or as a file; both can be found by others."""

    print_chosen = Signal()
    file_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("plan-print-dialog")
        self.setWindowTitle(" ")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._file = primary(self.tr("Save as PDF"), name="plan-print-file", icon="download")
        self._paper = quiet(self.tr("Print"), name="plan-print-paper", icon="printer")
        self._cancel = quiet(self.tr("Not now"), name="plan-print-cancel")
        buttons = FlowBox(gap=10)
        buttons.add(self._file, self._paper, self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(title(self.tr("My plan on one page"), name="plan-print-title"))
        layout.addWidget(
            body(
                self.tr(
                    "Paper and files can be found by others. The page shows names and numbers, "
                    "and no passphrase protects it. Keep it where only you look, or give it to "
                    "someone you trust."
                ),
                name="plan-print-warning",
            )
        )
        layout.addSpacing(4)
        layout.addWidget(buttons)
        self.setMinimumWidth(460)
        self._file.clicked.connect(self._on_file)
        self._paper.clicked.connect(self._on_paper)
        self._cancel.clicked.connect(self.reject)

    @Slot()
    def _on_file(self) -> None:
        self.accept()
        self.file_chosen.emit()

    @Slot()
    def _on_paper(self) -> None:
        self.accept()
        self.print_chosen.emit()
