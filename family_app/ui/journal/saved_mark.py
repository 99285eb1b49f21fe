"""A few quiet words on whether the page is saved."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from family_app.ui.journal.page_keeper import SaveState
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.icon_mark import IconMark
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.styling import named, restyle

_JUST_NOW_MS = 60_000


class SavedMark(QWidget):
    """Says "Saving…", "Saved just now", "Saved" or "Not saved yet"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "journal-saved-mark")
        self._state = SaveState.UNTOUCHED
        self._icon = IconMark("check", "primary", 16, name="journal-saved-icon", parent=self)
        self._words = Words("", "muted", wrap=False, name="journal-saved", parent=self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(5)
        line.addWidget(self._icon)
        line.addWidget(self._words)
        self._later = QTimer(self, singleShot=True, interval=_JUST_NOW_MS)
        self._later.timeout.connect(self._settle)
        self.show_state(SaveState.UNTOUCHED)

    def show_state(self, state: SaveState) -> None:
        """Say how the page stands to the disk."""
        before, self._state = self._state, state
        self._later.stop()
        just_now = state is SaveState.SAVED and before in {SaveState.WAITING, SaveState.TROUBLE}
        words = {
            SaveState.UNTOUCHED: "",
            SaveState.WAITING: self.tr("Saving…"),
            SaveState.SAVED: self.tr("Saved just now") if just_now else self.tr("Saved"),
            SaveState.TROUBLE: self.tr("Not saved yet"),
        }[state]
        self._words.setText(words)
        restyle(self._words, t="trouble" if state is SaveState.TROUBLE else "muted")
        self._icon.setVisible(state in {SaveState.SAVED, SaveState.TROUBLE})
        if state is SaveState.TROUBLE:
            self._icon.set_icon("triangle-alert", "danger")
        else:
            self._icon.set_icon("check", "primary")
        if just_now:
            self._later.start()
        if before is SaveState.TROUBLE and just_now:
            announce(self, words)

    def text(self) -> str:
        """The words shown."""
        return self._words.text()

    def _settle(self) -> None:
        self._words.setText(self.tr("Saved"))
