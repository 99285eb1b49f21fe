"""Help now without an open space: from the lock screen and from the first run."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from family_app.content.library import Library
from family_app.ui.help.help_stack import HelpStack
from family_app.ui.help.help_view import HelpView
from family_app.ui.parts import Parts
from family_app.ui.widgets.banner import Banner
from family_app.ui.widgets.buttons import pill
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.styling import styled


class HelpScreen(QWidget):
    """A way back, and the lines; reading them needs nothing unlocked."""

    back_requested = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help-screen")
        styled(self, k="paper")
        self._parts = parts
        self.back_button = pill(self.tr("Back"), name="help-back", icon="arrow-left")
        heading = Words(self.tr("Help now"), "page", wrap=False, name="help-title", parent=self)
        top = QHBoxLayout()
        top.setContentsMargins(28, 16, 28, 8)
        top.setSpacing(16)
        top.addWidget(self.back_button)
        top.addWidget(heading)
        top.addStretch(1)
        self._trouble = Banner("trouble", name="help-trouble", parent=self)
        self._view = HelpView(
            parts.theme, parts.desktop, parts.settings, with_lessons=False, parent=self
        )
        self._stack = HelpStack(self._view, parts.theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._trouble)
        layout.addWidget(self._stack, 1)
        self.back_button.clicked.connect(self._on_back)
        self._view.country_chosen.connect(self._on_country)
        parts.notices.troubled.connect(self._trouble.show_text)
        parts.ops.run(parts.library, then=self._on_library, failed=self._on_failed)

    @Slot(object)
    def _on_library(self, library: Library) -> None:
        self._stack.show_library(library)
        self._view.take_focus()

    @Slot(object)
    def _on_failed(self, _error: Exception) -> None:
        self._view.show_trouble()

    @Slot(str)
    def _on_country(self, code: str) -> None:
        self._parts.settings.change(country=code)

    @Slot()
    def _on_back(self) -> None:
        if self._stack.shows_lines:
            self.back_requested.emit()
        else:
            self._stack.show_lines()
