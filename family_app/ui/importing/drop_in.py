"""Lets a journal file or folder be dropped onto the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from family_app.ui.context import Context
    from family_app.ui.importing.bring_in import BringIn

_JOURNALS = (".zip", ".tar", ".jex", ".json", ".daylio", ".dayone")


def is_journal(dropped: QMimeData) -> bool:
    """Whether this is meant for the journal rather than for the page it was dropped on."""
    paths = [Path(path) for path in _paths(dropped)]
    return len(paths) == 1 and (paths[0].suffix.lower() in _JOURNALS or paths[0].is_dir())


class DropIn(QObject):
    """Hears what is dropped on a widget and on those in it that take nothing themselves."""

    def __init__(self, ctx: Context, target: QWidget) -> None:
        super().__init__(target)
        self._ctx = ctx
        self._target = target
        self._bring: BringIn | None = None
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what comes from the disk; everything else goes its way."""
        kinds = (QEvent.Type.DragEnter, QEvent.Type.Drop)
        if event.type() in kinds and isinstance(event, QDropEvent):
            paths = _paths(event.mimeData())
            if paths:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self._take(paths)
                return True
        return super().eventFilter(watched, event)

    def _take(self, paths: list[str]) -> None:
        if len(paths) > 1:
            self._ctx.notices.say(self.tr("Drop one file or one folder at a time."))
            return
        from family_app.ui.importing.bring_in import BringIn

        self._bring = self._bring or BringIn(self._ctx, self._target)
        self._bring.look(paths[0])


def _paths(dropped: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in dropped.urls() if url.isLocalFile()]
