"""The blank page of a try at hiding: a key or a click takes it away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from family_app.ui.widgets.styling import styled

_QUIET = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}


class PracticeCover(QWidget):
    """Covers its parent; the keys of hiding itself do not lift it."""

    lifted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("practice-cover")
        self.setAccessibleName(self.tr("Blank page. Press a key to come back."))
        styled(self, k="paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    def cover(self) -> None:
        """Cover everything."""
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key but a modifier comes back."""
        if event.key() in _QUIET:
            super().keyPressEvent(event)
        else:
            self._lift()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """A click comes back."""
        self._lift()

    def _lift(self) -> None:
        self.hide()
        self.lifted.emit()
