"""Takes pictures and files from the clipboard, a drop or the disk onto the page that is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, Signal, Slot
from PySide6.QtGui import QImage

from family_app.disk_errors import disk_errors
from family_app.domain.attachment import LIMIT, PICTURE_LIMIT, ReadyFile
from family_app.domain.changes import Changes
from family_app.domain.ids import AttachmentId, EntryId, new_uid
from family_app.errors import FileUnreadable, Refused
from family_app.services import attachments
from family_app.ui.importing.drop_in import is_journal
from family_app.ui.sentences import said

if TYPE_CHECKING:
    from family_app.storage.uow import UnitOfWork
    from family_app.ui.context import Context

_ENCODED = ("image/png", "image/jpeg")

Source = Callable[[], tuple[str, bytes]]
"""Reads a file's name and bytes, on another thread."""


class PictureTaker(QObject):
    """Each file keeps the page it was given for, whatever is open when it is ready.

    `waiting` tells how many files of a page are on their way. Where the space closes meanwhile,
    they are put in before it does.
    """

    waiting = Signal(str, int)

    def __init__(self, ctx: Context, by: QObject) -> None:
        super().__init__(by)
        self._ctx = ctx
        self._under_way: list[_Taking] = []
        self.keep_originals = False
        ctx.ops.closing.connect(self._on_closing)

    def take(self, entry: EntryId, sources: Sequence[Source]) -> None:
        """Put these onto a page, which is in the journal by now."""
        for source in sources:
            make = partial(_ready, source, self.keep_originals)
            taking = _Taking(self, entry, make)
            self._under_way.append(taking)
            self._ctx.ops.run(make, then=taking.put, failed=taking.failed)
        self._tell(entry)

    def under_way(self, entry: EntryId) -> int:
        """How many files of a page are not there yet."""
        return sum(taking.entry == entry for taking in self._under_way)

    def on_ready(self, taking: _Taking, file: ReadyFile) -> None:
        """A file is ready for the space."""
        taking.is_ready = True
        self._ctx.ops.write(
            attachments.put,
            taking.entry,
            file,
            taking.uid,
            then=taking.done,
            failed=taking.failed,
            waits=True,
        )

    def on_end(self, taking: _Taking, error: Exception | None = None) -> None:
        """A file is on its page, or could not be put there."""
        if taking in self._under_way:
            self._under_way.remove(taking)
        if error is not None:
            self._ctx.notices.trouble(said(error))
        self._tell(taking.entry)

    @Slot()
    def _on_closing(self) -> None:
        for taking in self._under_way:
            if not taking.is_ready:
                self._ctx.ops.write(_put_late, taking.entry, taking.make, taking.uid)
        self._under_way.clear()

    def _tell(self, entry: EntryId) -> None:
        self.waiting.emit(entry, self.under_way(entry))


class _Taking:
    """One file on its way."""

    def __init__(self, taker: PictureTaker, entry: EntryId, make: Callable[[], ReadyFile]) -> None:
        self.entry = entry
        self.make = make
        self.uid = AttachmentId(new_uid())
        self.is_ready = False
        self._taker = taker

    def put(self, file: ReadyFile) -> None:
        self._taker.on_ready(self, file)

    def done(self, _changes: object) -> None:
        self._taker.on_end(self)

    def failed(self, error: Exception) -> None:
        self._taker.on_end(self, error)


def can_take(mime: QMimeData) -> bool:
    """Whether there are files or a picture, and not just text, nor a journal from elsewhere."""
    if is_journal(mime):
        return False
    return bool(_paths(mime)) or (mime.hasImage() and not mime.hasText())


def sources_of(mime: QMimeData) -> list[Source]:
    """What a drop or the clipboard holds for a page; files first, and text is never taken."""
    paths = _paths(mime)
    if paths:
        return [partial(_from_disk, path) for path in paths]
    if not mime.hasImage() or mime.hasText():
        return []
    for form in _ENCODED:
        if mime.hasFormat(form):
            data = bytes(mime.data(form).data())
            return [partial(_as_given, form, data)]
    image = mime.imageData()
    return [partial(_encoded, image)] if isinstance(image, QImage) else []


def from_files(paths: Sequence[str]) -> list[Source]:
    """Files that were chosen."""
    return [partial(_from_disk, Path(path)) for path in paths]


def _paths(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _from_disk(path: Path) -> tuple[str, bytes]:
    if path.is_dir():
        raise Refused(why="That is a folder. Open it and bring the files you want.")
    try:
        with disk_errors():
            if path.stat().st_size > max(LIMIT, PICTURE_LIMIT):
                most = LIMIT // 1_000_000
                raise Refused(why=f"This file is too large to keep here. The limit is {most} MB.")
            return path.name, path.read_bytes()
    except OSError:
        raise FileUnreadable(why="This file could not be read.") from None


def _as_given(form: str, data: bytes) -> tuple[str, bytes]:
    return f"picture.{form.rpartition('/')[2]}", data


def _encoded(image: QImage) -> tuple[str, bytes]:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return "picture.png", bytes(held.data())


def _put_late(
    uow: UnitOfWork, entry: EntryId, make: Callable[[], ReadyFile], uid: AttachmentId
) -> Changes:
    return attachments.put(uow, entry, make(), uid)


def _ready(source: Source, keep_original: bool) -> ReadyFile:
    return attachments.made_ready(*source(), keep_original=keep_original)
