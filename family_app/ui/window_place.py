"""Where the window stood and how large it was, kept from one start to the next."""

from __future__ import annotations

import base64

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from family_app.ui.settings import SettingsFile


def keep_place(window: QWidget, settings: SettingsFile) -> None:
    """Remember the window's place and size."""
    settings.change(geometry=base64.b64encode(window.saveGeometry().data()).decode("ascii"))


def restore_place(window: QWidget, settings: SettingsFile) -> None:
    """Put the window where it was; what cannot be read costs only the place."""
    try:
        saved = base64.b64decode(settings.now.geometry)
    except ValueError:
        saved = b""
    if not window.restoreGeometry(QByteArray(saved)):
        window.resize(1280, 820)
