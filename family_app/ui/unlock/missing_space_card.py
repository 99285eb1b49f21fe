"""What a locked window shows where the space that was used last is not in its folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.ui.widgets.buttons import danger, link, primary
from family_app.ui.widgets.card import Divider, row
from family_app.ui.widgets.labels import Words, body, lead, muted


def where_looked(folder: Path) -> str:
    """One sentence on what is missing and where it was looked for."""
    words = QCoreApplication.translate(
        "MissingSpaceCard", "The space you used last is not in its folder: {folder}"
    )
    return words.format(folder=folder)


class MissingSpaceCard(QWidget):
    """Never an empty diary in place of one that is somewhere else."""

    again_requested = Signal()
    others_requested = Signal()
    help_requested = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("missing-space")
        title = lead(self.tr("Your pages are not where they were"), name="missing-title")
        where = body(where_looked(folder), selectable=True, name="missing-where")
        what = body(
            self.tr(
                "If it is on a stick or another disk, put that in and look again. If the folder "
                "was moved, move it back."
            ),
            name="missing-what",
        )
        lost = muted(
            self.tr(
                "If it is lost, a backup file brings your pages back as a new space: choose "
                "“Manage spaces”. Backup files end in .closecircle."
            ),
            name="missing-lost",
        )
        self._unsaved = Words("", "trouble", name="missing-unsaved")
        self._unsaved.hide()
        self.again_button = primary(self.tr("Look again"), name="missing-again")
        self.help_button = danger(self.tr("I need help now"), name="missing-help")
        self.others_link = link(self.tr("Manage spaces"), name="missing-others")
        self._lay_out(title, self._unsaved, where, what, lost)
        self.again_button.clicked.connect(self.again_requested)
        self.help_button.clicked.connect(self.help_requested)
        self.others_link.clicked.connect(self.others_requested)

    def _lay_out(self, *words: QWidget) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.again_button, 1)
        buttons.addWidget(self.help_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for one in words:
            column.addWidget(one)
        column.addSpacing(10)
        column.addLayout(buttons)
        column.addSpacing(8)
        column.addWidget(Divider(self))
        column.addLayout(row(self.others_link, 1))

    def tell_unsaved(self, text: str) -> None:
        """Say what was lost with the lock."""
        self._unsaved.setText(text)
        self._unsaved.show()
