"""A check box whose words wrap."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.styling import named


class Caption(Words):
    """Wrapping words that can be clicked in place of the small control beside them."""

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Count as a click where the button is let go over the words."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.clicked.emit()


class CheckLine(QWidget):
    """A box and a wrapping text; a click on either changes it. The box is `box`."""

    toggled = Signal(bool)

    def __init__(
        self, text: str, *, name: str, checked: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, f"{name}-line")
        self.box = QCheckBox(self)
        named(self.box, name, text)
        self.box.setChecked(checked)
        self.box.toggled.connect(self.toggled)
        self._caption = Caption(text, name=f"{name}-caption", parent=self)
        self._caption.clicked.connect(self.box.click)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(2)
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._caption, 1)

    def text(self) -> str:
        """The words beside the box."""
        return self._caption.text()

    def set_text(self, text: str) -> None:
        """Change the words and the box's spoken name."""
        self._caption.setText(text)
        self.box.setAccessibleName(text)

    def is_checked(self) -> bool:
        """Whether the box is ticked."""
        return self.box.isChecked()

    def set_checked(self, checked: bool) -> None:
        """Tick or clear the box; `toggled` is sent if that changes it."""
        self.box.setChecked(checked)
