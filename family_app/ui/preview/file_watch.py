"""Notices when a file is saved, also by editors that put a new file in its place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

_SETTLES_MS = 120


class FileWatch(QObject):
    """`changed` comes once the writing has settled, and only where the file differs."""

    changed = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._seen = self._state()
        self._watcher = QFileSystemWatcher([str(file.parent), str(file)], self)
        self._watcher.fileChanged.connect(self._soon)
        self._watcher.directoryChanged.connect(self._soon)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        self._settled.timeout.connect(self._look)

    @Slot(str)
    def _soon(self, _path: str) -> None:
        self._settled.start()

    @Slot()
    def _look(self) -> None:
        # A file that was replaced is another one, and no longer watched.
        if self._file.exists() and str(self._file) not in self._watcher.files():
            self._watcher.addPath(str(self._file))
        state = self._state()
        if state != self._seen:
            self._seen = state
            self.changed.emit()

    def _state(self) -> bytes | None:
        try:
            return self._file.read_bytes()
        except OSError:
            return None
