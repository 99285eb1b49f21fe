"""Says what paper and files give away, and asks which of the two it is to be."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from family_app.ui.dialogs.question import Question
from family_app.ui.widgets.buttons import primary, quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import body


class PrintDialog(Question):
    """One page, on paper or as a file; both can be found by others."""

    print_chosen = Signal()
    file_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("plan-print-dialog", self.tr("My plan on one page"), parent)
        self._file = primary(self.tr("Save as PDF"), name="plan-print-file", icon="download")
        self._paper = quiet(self.tr("Print"), name="plan-print-paper", icon="printer")
        self._cancel = quiet(self.tr("Not now"), name="plan-print-cancel")
        warning = self.tr(
            "Paper and files can be found by others. The page shows names and numbers, and no "
            "passphrase protects it. Keep it where only you look, or give it to someone you trust."
        )
        self.lay_out(
            (body(warning, name="plan-print-warning"),),
            row(self._file, self._paper, 1, self._cancel),
        )
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
