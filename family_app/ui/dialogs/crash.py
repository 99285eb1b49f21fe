"""Says once that the program met a fault of its own, and what is safe."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from family_app.ui.dialogs.question import Question
from family_app.ui.widgets.buttons import primary
from family_app.ui.widgets.card import row
from family_app.ui.widgets.labels import body


class CrashDialog(Question):
    """One sentence on what happened, one on what is safe, one button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("crash-dialog", "", parent)
        self.setAccessibleName(self.tr("Something went wrong in the app"))
        words = self.tr(
            "Something went wrong in the app. This is our fault, not yours. What you wrote a "
            "second ago is saved. You can go on. If it happens again, close the app and open it "
            "again."
        )
        button = primary(self.tr("Go on"), name="crash-go-on")
        button.clicked.connect(self.accept)
        self.lay_out((body(words, name="crash-words"),), row(1, button))


def show_crash(parent: QWidget) -> None:
    """Show the dialog without stopping the event loop."""
    CrashDialog(parent).open()
