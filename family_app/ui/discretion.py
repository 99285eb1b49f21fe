"""Discreet mode: the window goes by a neutral name and icon.

A space decides for the time that it is open. For the lock screen the computer's own settings keep
what was chosen last; they hold nothing else about it, and losing them loses no more than that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QWidget

from family_app.ui.brand import program_name
from family_app.ui.icons import icon

if TYPE_CHECKING:
    from family_app.domain.space_settings import SpaceSettings
    from family_app.ui.parts import Parts


class Discretion(QObject):
    """Names the window, its icon and the program, plainly or neutrally."""

    def __init__(self, parts: Parts, window: QWidget) -> None:
        super().__init__(window)
        self._settings = parts.settings
        self._theme = parts.theme
        self._window = window
        self.rest()

    def heed(self, settings: SpaceSettings) -> None:
        """Go by what the open space wants, and keep it for the lock screen where it is wanted."""
        if settings.discreet and not self._settings.now.discreet:
            self._settings.change(discreet=True)
        self._show(settings.discreet)

    @Slot()
    def rest(self) -> None:
        """No space is open: go by what the computer's settings say."""
        self._show(self._settings.now.discreet)

    def _show(self, discreet: bool) -> None:
        self._theme.set_discreet(discreet)
        name = program_name(discreet)
        self._window.setWindowTitle(name)
        self._window.setWindowIcon(icon("notebook") if discreet else QIcon())
        QCoreApplication.setApplicationName(name)
        QGuiApplication.setDesktopFileName("notes" if discreet else "close-circle")
        # The system's file dialog keeps lists of recent files and folders; Qt's own keeps none.
        dialogs = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
        QCoreApplication.setAttribute(dialogs, discreet)
