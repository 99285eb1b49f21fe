"""Lets a journal file or folder be dropped onto the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from family_app.ui.context import Context
from family_app.ui.importing.bring_in import BringIn


class DropIn(QObject):
    """Hears what is dropped on a widget and on those in it that take nothing themselves."""

    def __init__(self, ctx: Context, target: QWidget) -> None:
        super().__init__(target)
        self._ctx = ctx
        self._bring = BringIn(ctx, target)
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
        else:
            self._bring.look(paths[0])


def _paths(dropped: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in dropped.urls() if url.isLocalFile()]
