"""Copies words for the user, and takes them back when the space is locked."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer, Slot
from PySide6.QtGui import QClipboard, QGuiApplication

from family_app.platforms.clipboard_marks import clipboard_marks

_SECRET_SECONDS = 30


class Clipboard(QObject):
    """The system's clipboard, as far as this program put something on it.

    All that is copied here carries the marks by which the system's clipboard history and other
    collectors leave it out, as far as they heed them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._ours = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SECRET_SECONDS * 1000)
        self._soon.timeout.connect(self.forget)

    @Slot(str)
    def copy(self, text: str) -> None:
        """Put `text` on the clipboard until the lock."""
        marked = QMimeData()
        marked.setText(text)
        for name, value in clipboard_marks().items():
            marked.setData(name, value)
        QGuiApplication.clipboard().setMimeData(marked)
        self._ours = text
        self._soon.stop()

    def copy_secret(self, text: str) -> None:
        """Put `text` on the clipboard for half a minute, or until the lock if that comes first."""
        self.copy(text)
        self._soon.start()

    @Slot()
    def forget(self) -> None:
        """Empty the clipboard if it still holds what was copied here."""
        self._soon.stop()
        ours, self._ours = self._ours, ""
        clipboard = QGuiApplication.clipboard()
        # Some systems give lines back with other line ends.
        if ours and clipboard.text().splitlines() == ours.splitlines():
            clipboard.clear()

    def forget_all(self) -> None:
        """Also take back what was copied or marked in a field by hand, if it is still ours."""
        self.forget()
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        if clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)
