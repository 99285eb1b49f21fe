"""The field that searches the pages, with a cross to empty it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from family_app.services import page_lists
from family_app.ui.context import Context
from family_app.ui.icons import icon
from family_app.ui.journal.list_words import search_tips
from family_app.ui.journal.name_completer import NameCompleter
from family_app.ui.widgets.styling import named

_LONGEST = 200


class SearchField(QLineEdit):
    """`down_pressed` goes on to the list; `idle_changed` tells when tips are welcome or not."""

    down_pressed = Signal()
    idle_changed = Signal()

    def __init__(self, ctx: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ctx = ctx
        words = QCoreApplication.translate("SidePane", "Search my pages")
        named(self, "journal-search", words)
        self.setPlaceholderText(words)
        self.setAccessibleDescription(search_tips())
        self.setMaxLength(_LONGEST)
        clear = QAction(icon("x"), QCoreApplication.translate("SidePane", "Clear the search"), self)
        clear.triggered.connect(self.clear)
        self.addAction(clear, QLineEdit.ActionPosition.TrailingPosition)
        # The field makes a button for it, which hides only from here on.
        clear.setVisible(False)
        self._clear = clear
        self._names = NameCompleter(self)
        self.textChanged.connect(self._on_text)

    @property
    def is_waiting(self) -> bool:
        """Whether someone is here who has not typed yet."""
        return self.hasFocus() and not self.text()

    def forget(self) -> None:
        """Empty the field without a signal: something else is shown now."""
        with QSignalBlocker(self):
            self.clear()
        self._clear.setVisible(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties a filled field, Down goes on to what was found."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """An empty field may show what can be typed."""
        super().focusInEvent(event)
        choices = page_lists.choices
        self._ctx.ops.read(choices, then=self._names.set_choices, latest="journal-names")
        self.idle_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The tips go again."""
        super().focusOutEvent(event)
        self.idle_changed.emit()

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
