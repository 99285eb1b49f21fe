"""Writing undisturbed: the page alone on the whole screen, until F11 or Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from family_app.ui.journal.page_pane import PagePane

_FULL = Qt.WindowState.WindowFullScreen


class Undisturbed(QObject):
    """`changed` says whether the page is alone; leaving the journal or locking ends it."""

    changed = Signal(bool)

    def __init__(self, page: QWidget, top_bar: QWidget, pane: PagePane) -> None:
        super().__init__(page)
        self._page = page
        self._top_bar = top_bar
        self._pane = pane
        self._was_full = False
        self.is_on = False
        self._toggle = QShortcut(QKeySequence("F11"), page, self.toggle)
        self._escape = QShortcut(QKeySequence("Esc"), page, self.leave)
        for shortcut in (self._toggle, self._escape):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        # Else Esc would be taken from dialogs and fields of the journal.
        self._escape.setEnabled(False)
        page.installEventFilter(self)

    @Slot()
    def toggle(self) -> None:
        """Begin, or end."""
        self._set(not self.is_on)

    @Slot()
    def leave(self) -> None:
        """End; nothing happens where it is not on."""
        self._set(False)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Going elsewhere, or a lock, brings the window back."""
        if event.type() == QEvent.Type.Hide:
            self.leave()
        return False

    def _set(self, on: bool) -> None:
        if on == self.is_on:
            return
        self.is_on = on
        self._escape.setEnabled(on)
        window = self._page.window()
        if on:
            self._was_full = bool(window.windowState() & _FULL)
        if not self._was_full:
            state = window.windowState()
            window.setWindowState(state | _FULL if on else state & ~_FULL)
        self._top_bar.setVisible(not on)
        self._pane.set_alone(on)
        self.changed.emit(on)
