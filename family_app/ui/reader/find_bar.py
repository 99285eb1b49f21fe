"""The line one types into to find words in a lesson."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.buttons import icon_button
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.styling import named


class FindBar(QWidget):
    """A field, how many places there are, the way from one to the next, and a close button."""

    wanted = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "learn-find", self.tr("Find in this lesson"))
        self.field = QLineEdit(self)
        named(self.field, "learn-find-field", self.tr("Find in this lesson"))
        self.field.setPlaceholderText(self.tr("Find in this lesson"))
        self.field.setMaxLength(200)
        self.count = Words("", "muted", wrap=False, name="learn-find-count", parent=self)
        self.before = icon_button(
            "chevron-up", self.tr("The one before (Shift+F3)"), name="learn-find-before"
        )
        self.after = icon_button("chevron-down", self.tr("Next one (F3)"), name="learn-find-after")
        self.close_button = icon_button("x", self.tr("Close (Esc)"), name="learn-find-close")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.field, 1)
        for widget in (self.count, self.before, self.after, self.close_button):
            line.addWidget(widget)
        self.field.textEdited.connect(self.wanted)
        self.before.clicked.connect(self._on_before)
        self.after.clicked.connect(self._on_after)
        self.close_button.clicked.connect(self.closed)
        self.show_count(0, 0)

    def start(self, words: str = "") -> None:
        """Be ready to type, with `words` or what was typed before in the field."""
        if words:
            self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, at: int, count: int) -> None:
        """Say which of how many places is shown."""
        if count:
            words = self.tr("{number} of {count}").format(number=at, count=count)
        else:
            words = self.tr("Not found") if self.field.text().strip() else ""
        self.count.setText(words)
        self.count.setVisible(bool(words))
        for button in (self.before, self.after):
            button.setEnabled(count > 1)
        if self.isVisible():
            announce(self.field, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Esc closes."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.field.hasFocus():
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_before(self) -> None:
        self.stepped.emit(-1)

    @Slot()
    def _on_after(self) -> None:
        self.stepped.emit(1)
