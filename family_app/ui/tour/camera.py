"""Lets a window settle and takes its picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

_ROUNDS = 8


class Camera:
    """Writes numbered PNG files into one folder."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app = app
        self._folder = folder
        self.taken: list[Path] = []
        folder.mkdir(parents=True, exist_ok=True)

    def settle(self) -> None:
        """Let layouts and deliveries come to rest."""
        for _ in range(_ROUNDS):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self._app.processEvents()

    def shoot(self, name: str, widget: QWidget) -> None:
        """Take a picture of `widget` as `NN-name.png`."""
        self.settle()
        file = self._folder / f"{len(self.taken) + 1:02d}-{name}.png"
        picture = widget.grab()
        if not picture.save(str(file)):
            raise OSError(f"could not write {file.name}")
        self.taken.append(file)
