"""What the window shows while it works on a space that must be closed for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.ui.parts import Parts
from family_app.ui.unlock.centered_card import CenteredCard
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import quiet
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import body, lead
from family_app.ui.widgets.progress_line import ProgressLine
from family_app.ui.widgets.styling import styled

if TYPE_CHECKING:
    from family_app.ui.host import Host

_WIDTH = 480


class ClosedWork(Protocol):
    """What is to be done; asked for with a `Place` whose extra it is."""

    def face(self, parts: Parts, window: QWidget) -> QWidget:
        """The face that does it, from the moment it shows."""


class WorkFace(QWidget):
    """A card with a heading, a sentence, and one button. A subclass does the work in `start`."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, parts: Parts, name: str, heading: str, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName(name)
        styled(self, k="paper")
        self.parts = parts
        frame = CenteredCard(parts.theme, _WIDTH, name, self)
        self.said = body("", name=f"{name}-said")
        self.line = ProgressLine(0, 1, name=f"{name}-line", accessible=heading)
        self.line.hide()
        self.button = quiet("", name=f"{name}-button")
        panel = QWidget(frame.card)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(lead(heading, name=f"{name}-heading"))
        column.addWidget(self.said)
        column.addWidget(self.line)
        column.addLayout(row(1, self.button))
        frame.show_panel(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        host = cast("Host", window)
        self.opened.connect(host.open_space)
        self.left.connect(host.start)
        # Not at once: what is done on the spot could open the space before the face shows.
        QTimer.singleShot(0, self, self.start)

    @Slot()
    def start(self) -> None:
        """Do the work."""
        raise NotImplementedError

    def end_with(self, text: str, button: str) -> None:
        """Say how it ended; the button leaves."""
        self.line.hide()
        self.said.setText(text)
        self.button.setText(button)
        self.button.setEnabled(True)
        self.button.show()
        self.button.clicked.connect(self.left)
        self.button.setFocus()
        announce(self, text)
