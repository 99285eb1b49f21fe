"""Brings pictures of a page to the screen: bytes from the space, drawn small on another thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QImage, QImageReader

from family_app.domain.ids import AttachmentId
from family_app.services import attachments

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork
    from family_app.ui.context import Context

_FORMATS = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg"}

Wanted = tuple[AttachmentId, int]


class PictureLoader(QObject):
    """`loaded` gives uid and picture; an empty picture where the bytes are gone or damaged."""

    loaded = Signal(str, object)

    def __init__(self, ctx: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._ctx = ctx

    def ask(self, uid: AttachmentId, edge: int) -> None:
        """Ask for a picture whose longer side has at most `edge` pixels."""
        self._ctx.ops.read(_bytes, (uid, edge), then=self._on_bytes)

    def _on_bytes(self, found: tuple[Wanted, bytes | None]) -> None:
        self._ctx.ops.run(_drawn, *found, then=self._on_drawn)

    def _on_drawn(self, made: tuple[AttachmentId, QImage]) -> None:
        self.loaded.emit(*made)


def decoded(data: bytes, edge: int) -> QImage:
    """A picture that the program stored itself; only the two forms it writes are ever tried."""
    form = next((form for start, form in _FORMATS.items() if data.startswith(start)), "")
    if not form:
        return QImage()
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form.encode()))
    size = reader.size()
    longest = max(size.width(), size.height())
    if longest > edge:
        reader.setScaledSize(size * (edge / longest))
    return reader.read()


def _bytes(uow: UnitOfWork, wanted: Wanted) -> tuple[Wanted, bytes | None]:
    return wanted, attachments.data(uow, wanted[0])


def _drawn(wanted: Wanted, data: bytes | None) -> tuple[AttachmentId, QImage]:
    uid, edge = wanted
    return uid, QImage() if data is None else decoded(data, edge)
