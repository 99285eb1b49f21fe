"""Says once that the program met a fault of its own, and what is safe."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from family_app.ui.widgets.buttons import primary
from family_app.ui.widgets.labels import body, title


class CrashDialog(QDialog):
    """One sentence on what happened, one on what is safe, one button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("crash-dialog")
        self.setWindowTitle(" ")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(title(self.tr("Something went wrong in the program")))
        layout.addWidget(
            body(
                self.tr(
                    "This is our fault, not yours. What you wrote a second ago is saved. You can "
                    "go on; if it happens again, close the app and open it anew."
                )
            )
        )
        button = primary(self.tr("Go on"), name="crash-go-on")
        button.clicked.connect(self.accept)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(420)


def show_crash(parent: QWidget) -> None:
    """Show the dialog without stopping the event loop."""
    CrashDialog(parent).open()
