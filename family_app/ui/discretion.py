"""Discreet mode: the window goes by a neutral name and icon.

A space decides for the time that it is open. For the lock screen the computer's own settings keep
what was chosen last; they hold nothing else about it, and losing them loses no more than that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
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
        self._is_away = False
        window.installEventFilter(self)
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

    def hide_away(self) -> None:
        """Minimise the window; its entry in the task bar is neutral until it comes back."""
        self._is_away = True
        self._entitle(discreet=True)
        self._window.showMinimized()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back to its name once the window is looked at again."""
        if event.type() == QEvent.Type.WindowStateChange and self._is_away:
            self._is_away = self._window.isMinimized()
            if not self._is_away:
                self._entitle(discreet=self._settings.now.discreet)
        return super().eventFilter(watched, event)

    def _entitle(self, *, discreet: bool) -> None:
        self._window.setWindowTitle(program_name(discreet))
        self._window.setWindowIcon(icon("notebook") if discreet else QIcon())

    def _show(self, discreet: bool) -> None:
        self._theme.set_discreet(discreet)
        self._entitle(discreet=discreet)
        QCoreApplication.setApplicationName(program_name(discreet))
        QGuiApplication.setDesktopFileName("notes" if discreet else "close-circle")
        # The system's file dialog keeps lists of recent files and folders; Qt's own keeps none.
        dialogs = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
        QCoreApplication.setAttribute(dialogs, discreet)
