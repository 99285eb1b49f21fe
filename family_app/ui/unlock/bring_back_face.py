"""Brings a backup back while no space is open: from the first run, or from the lock screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.parts import Parts
from family_app.ui.unlock.centered_card import CenteredCard
from family_app.ui.unlock.restore_form import RestoreForm
from family_app.ui.widgets.styling import styled

if TYPE_CHECKING:
    from family_app.ui.host import Host

_WIDTH = 480


@dataclass(frozen=True, slots=True)
class BringBack:
    """Asked for by someone who has a backup and wants its pages here."""

    def face(self, parts: Parts, window: QWidget) -> QWidget:
        """The face with the form."""
        return BringBackFace(parts, window)


class BringBackFace(QWidget):
    """A card with the form; what it makes is opened at once."""

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("bring-back")
        styled(self, k="paper")
        frame = CenteredCard(parts.theme, _WIDTH, "bring-back", self)
        self.form = RestoreForm(parts, frame.card)
        frame.show_panel(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        host = cast("Host", window)
        self.form.opened.connect(host.open_space)
        self.form.back_requested.connect(host.start)
        self.form.help_requested.connect(host.show_help)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where the form does."""
        super().showEvent(event)
        self.form.take_focus()
