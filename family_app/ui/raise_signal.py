"""One window per home: a second start asks the first to come forward, and ends."""

from __future__ import annotations

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot

from family_app.disk_errors import disk_errors
from family_app.paths import Home
from family_app.platforms.files import keep_folder, write_private
from family_app.platforms.locks import FileLock


class RaiseSignal(QObject):
    """Holds the home's window lock; `raised` says that someone started the program again."""

    raised = Signal()

    def __init__(self, home: Home, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._folder = home.run
        self._file = home.run / "raise"
        self._lock = FileLock(home.run / "window.lock")
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)

    def first(self) -> bool:
        """Whether this is the only window of this home; if not, the other one is called.

        Raises:
            ReadOnly, DiskFull: nothing can be kept in this home.
        """
        with disk_errors():
            keep_folder(self._home.root)
            keep_folder(self._folder)
            if not self._lock.take():
                write_private(self._file, b"")
                return False
            self._file.unlink(missing_ok=True)
        self._watcher.addPath(str(self._folder))
        return True

    def release(self) -> None:
        """Let another window of this home be the first."""
        self._lock.release()

    @Slot(str)
    def _look(self, _folder: str) -> None:
        if self._file.exists():
            self._file.unlink(missing_ok=True)
            self.raised.emit()
