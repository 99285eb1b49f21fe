"""How a test goes through a window: presses what is there, and waits until it stands."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from family_app.ui.parts import Parts
from family_app.ui.places import Place
from family_app.ui.window import Window
from tests import checks

Face = tuple[str, QWidget]


class FaceWalk:
    """One window and its parts; each step settles before it is given out."""

    def __init__(self, window: Window, parts: Parts) -> None:
        self._window = window
        self._parts = parts

    def _settled(self, name: str, root: QWidget | None = None) -> Face:
        checks.settle(self._window)
        return name, root or self._window

    def _press(self, name: str) -> None:
        button = self._find(name)
        assert isinstance(button, QAbstractButton), f"{name} is no button"
        button.click()
        checks.settle(self._window)

    def _find(self, name: str) -> QWidget:
        found = [
            one for one in self._window.findChildren(QWidget, name) if one.isVisibleTo(self._window)
        ]
        assert found, f"no {name} on the screen"
        return found[0]

    def _leave_narrow(self, back: str) -> None:
        """Go back to the list where only one of list and card has room."""
        if any(one.isVisible() for one in self._window.findChildren(QWidget, back)):
            self._press(back)

    def _go(self, page: str, item: str = "", extra: object = None) -> None:
        workspace = self._window.workspace
        assert workspace is not None
        workspace.show_place(Place(page, item, extra))
        checks.settle(self._window)

    def _open_dialog(self, name: str) -> Iterator[Face]:
        checks.settle(self._window)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog), f"no dialog: {name}"
        checks.settle(dialog)
        yield name, dialog
        dialog.reject()
        self._window.activateWindow()
