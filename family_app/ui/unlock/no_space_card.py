"""What a locked window shows where no space can be seen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.ui.widgets.buttons import danger, link, primary
from family_app.ui.widgets.card import Divider
from family_app.ui.widgets.flow import FlowBox
from family_app.ui.widgets.labels import lead, soft


class NoSpaceCard(QWidget):
    """One way to begin, and the way to help."""

    new_requested = Signal()
    help_requested = Signal()
    others_requested = Signal()
    backup_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("no-space")
        title = lead(self.tr("A place for your pages"), name="no-space-title")
        intro = soft(
            self.tr("Nothing is kept here yet. A space is a set of pages behind a passphrase."),
            name="no-space-intro",
        )
        self.new_button = primary(self.tr("Begin"), name="no-space-new")
        self.help_button = danger(self.tr("I need help now"), name="no-space-help")
        self.backup_link = link(self.tr("I have a backup"), name="no-space-backup")
        self.others_link = link(self.tr("Manage spaces"), name="no-space-others")
        links = FlowBox(gap=20)
        links.add(self.backup_link, self.others_link)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.new_button, 1)
        buttons.addWidget(self.help_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(intro)
        column.addSpacing(16)
        column.addLayout(buttons)
        column.addSpacing(12)
        column.addWidget(Divider(self))
        column.addWidget(links)
        self.new_button.clicked.connect(self.new_requested)
        self.help_button.clicked.connect(self.help_requested)
        self.backup_link.clicked.connect(self.backup_requested)
        self.others_link.clicked.connect(self.others_requested)
