"""Takes away whatever stands in front of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QWidget


def drop_dialogs(window: QWidget) -> None:
    """Dialogs and menus are windows of their own: locking must not leave what they show."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    for dialog in window.findChildren(QDialog):
        dialog.hide()
        dialog.deleteLater()
