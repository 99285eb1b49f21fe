"""Copies words for the user, and takes them back when the space is locked."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication


class Clipboard:
    """The system's clipboard, as far as this program put something on it."""

    def __init__(self) -> None:
        self._ours = ""

    def copy(self, text: str) -> None:
        """Put `text` on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._ours = text

    def forget(self) -> None:
        """Empty the clipboard if it still holds what was copied here."""
        ours, self._ours = self._ours, ""
        clipboard = QGuiApplication.clipboard()
        # Some systems give lines back with other line ends.
        if ours and clipboard.text().splitlines() == ours.splitlines():
            clipboard.clear()
