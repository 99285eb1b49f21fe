"""The button for what concerns the whole journal: one line a thing to do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from family_app.ui.widgets.buttons import Button


class JournalMenu(Button):
    """Opens a menu below itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "icon", "", name="journal-menu", icon="ellipsis", accessible="…", parent=parent
        )
        words = self.tr("More for the journal")
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.menu_ = QMenu(self)
        self.menu_.setObjectName("journal-menu-list")
        self.clicked.connect(self._open)

    def add(self, name: str, words: str, chosen: Callable[[], object]) -> None:
        """One more thing to do; `name` is its object name."""
        action = self.menu_.addAction(words.replace("&", "&&"))
        action.setObjectName(name)
        action.triggered.connect(chosen)

    def _open(self) -> None:
        self.menu_.popup(self.mapToGlobal(self.rect().bottomLeft()))
