"""The lines to call, and behind them the page to breathe on."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedLayout, QWidget

from family_app.content.library import Library
from family_app.ui.calm.calm_view import CalmView
from family_app.ui.help.help_view import HelpView
from family_app.ui.theme import Theme


class HelpStack(QWidget):
    """Shows one of the two; the page to breathe on is made when it is first asked for."""

    def __init__(self, lines: HelpView, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help-stack")
        self._lines = lines
        self._theme = theme
        self._library: Library | None = None
        self._calm: CalmView | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(lines)
        lines.breathe_requested.connect(self.show_calm)

    @property
    def shows_lines(self) -> bool:
        """Whether the lines are in front."""
        return self._stack.currentWidget() is self._lines

    def show_library(self, library: Library) -> None:
        """Take the lines and the calm page from here."""
        self._library = library
        self._lines.show_library(library)

    @Slot()
    def show_calm(self) -> None:
        """The page to breathe on, where there is something to show."""
        if self._calm is None:
            if self._library is None:
                return
            self._calm = CalmView(self._library.calm, self._theme, self)
            self._calm.help_requested.connect(self.show_lines)
            self._stack.addWidget(self._calm)
        self._stack.setCurrentWidget(self._calm)
        self._calm.take_focus()

    @Slot()
    def show_lines(self) -> None:
        """Back to the lines."""
        self._stack.setCurrentWidget(self._lines)
        if self._calm is not None:
            self._calm.stop()
