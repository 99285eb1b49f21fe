"""The pictures and files of the page that is open: taken in, shown small, read large, taken off."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from family_app.domain.attachment import Attachment
from family_app.domain.changes import Changes, Kind
from family_app.domain.ids import AttachmentId, EntryId
from family_app.domain.space_settings import SpaceSettings
from family_app.exchange.page_html import ATTACHED
from family_app.services import attachments
from family_app.services.settings import save_setting, space_settings
from family_app.ui.context import Context
from family_app.ui.journal.editor import MarkdownEditor
from family_app.ui.journal.page_body import page_html
from family_app.ui.journal.page_header import LEADING
from family_app.ui.journal.page_keeper import PageKeeper
from family_app.ui.journal.picture_button import PictureButton
from family_app.ui.journal.picture_dialog import PictureDialog
from family_app.ui.journal.picture_strip import PictureStrip
from family_app.ui.journal.picture_taker import (
    PictureTaker,
    Source,
    can_take,
    from_files,
    sources_of,
)
from family_app.ui.picture_loader import PictureLoader
from family_app.ui.widgets.reading import Reading

_TILE_EDGE = 384
_READING_EDGE = 1400


class PagePictures(QWidget):
    """Stands below the text while writing, fills the reading view, and hands on other links."""

    link_chosen = Signal(str)
    rebuilt = Signal()

    def __init__(
        self,
        ctx: Context,
        keeper: PageKeeper,
        editor: MarkdownEditor,
        reading: Reading,
        drops: QWidget,
    ) -> None:
        """`drops` is the part of the window where pictures may be dropped."""
        super().__init__(drops)
        self.setObjectName("journal-page-pictures")
        drops.setAcceptDrops(True)
        drops.installEventFilter(self)
        self._ctx = ctx
        self._keeper = keeper
        self._editor = editor
        self._reading = reading
        self._entry: EntryId | None = None
        self._found: tuple[Attachment, ...] = ()
        self._body: str | None = None
        self._removed: AttachmentId | None = None
        self._dialog: PictureDialog | None = None
        self.button = PictureButton(self)
        self._strip = PictureStrip(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LEADING, 4, 0, 0)
        rows.addWidget(self._strip)
        self._taker = PictureTaker(ctx, self)
        self._small = PictureLoader(ctx, self)
        self._large = PictureLoader(ctx, self)
        self._connect()
        self.hide()

    def _connect(self) -> None:
        self._strip.chosen.connect(self._open)
        self._strip.removal_wanted.connect(self._remove)
        self._strip.rebuilt.connect(self.rebuilt)
        self._taker.waiting.connect(self._on_waiting)
        self._small.loaded.connect(self._strip.show_image)
        self._large.loaded.connect(self._on_large)
        self._editor.files_given.connect(self._on_mime)
        self._reading.link_chosen.connect(self._on_link)
        self.button.files_chosen.connect(self._on_files)
        self.button.paste_wanted.connect(self._on_paste)
        self.button.originals_chosen.connect(self._on_originals)
        self._ctx.bus.changed.connect(self._on_changed)
        self._ctx.ops.read(space_settings, then=self._show_settings)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return self._strip.stops()

    def show_page(self, entry: EntryId) -> None:
        """Another page is open, or the same one again."""
        if entry != self._entry:
            self._entry = entry
            self._show(())
            self._strip.show_waiting(self._taker.under_way(entry))
        self._read_again()

    def read(self, body: str | None) -> None:
        """Show the page to read, or go back to writing with none."""
        self._body = body
        self._show_reading()
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drops of pictures and files."""
        if isinstance(event, QDragEnterEvent) and can_take(event.mimeData()):
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._on_mime(event.mimeData())
            return True
        return False

    # what is there

    def _read_again(self) -> None:
        if self._entry is not None:
            self._ctx.ops.read(
                attachments.of_entry, self._entry, then=self._show, latest="page-pictures"
            )

    def _show(self, found: tuple[Attachment, ...]) -> None:
        self._found = tuple(one for one in found if one.entry == self._entry)
        for one in self._strip.show_all(self._found):
            self._small.ask(one.uid, _TILE_EDGE)
        self._show_reading()
        self._fit()

    def _show_reading(self) -> None:
        if self._body is None:
            return
        sizes = {
            f"{ATTACHED}{one.uid}": QSize(one.width or 1, one.height or 1)
            for one in self._found
            if one.can_be_shown
        }
        self._reading.set_html(page_html(self._body, self._found), sizes)
        for one in self._found:
            if one.can_be_shown and not self._reading.has_picture(f"{ATTACHED}{one.uid}"):
                self._large.ask(one.uid, _READING_EDGE)

    def _fit(self) -> None:
        entry = self._entry
        waits = entry is not None and self._taker.under_way(entry) > 0
        self.setVisible(self._body is None and (bool(self._found) or waits))

    @Slot(str, int)
    def _on_waiting(self, entry: str, count: int) -> None:
        if entry == self._entry:
            self._strip.show_waiting(count)
            self._fit()

    @Slot(object, object)
    def _on_changed(self, changes: Changes, _by: object) -> None:
        if changes.concern(Kind.ATTACHMENT) and self._entry in changes.ids:
            self._read_again()

    @Slot(str, object)
    def _on_large(self, uid: str, image: QImage) -> None:
        self._reading.add_picture(f"{ATTACHED}{uid}", image)
        if self._dialog is not None and self._dialog.uid == uid:
            self._dialog.show_image(image)

    # taking in

    @Slot(object)
    def _on_mime(self, mime: QMimeData) -> None:
        self._take(sources_of(mime))

    @Slot(object)
    def _on_files(self, paths: list[str]) -> None:
        self._take(from_files(paths))

    @Slot()
    def _on_paste(self) -> None:
        sources = sources_of(QGuiApplication.clipboard().mimeData())
        if sources:
            self._take(sources)
        else:
            self._ctx.notices.say(self.tr("There is no picture on the clipboard."))

    def _take(self, sources: list[Source]) -> None:
        self._keeper.keep()
        draft = self._keeper.draft
        if draft is not None and sources:
            self._taker.take(draft.uid, sources)

    @Slot(bool)
    def _on_originals(self, keep: bool) -> None:
        self._taker.keep_originals = keep
        self._ctx.ops.write(save_setting, "keep_originals", keep)

    def _show_settings(self, settings: SpaceSettings) -> None:
        self._taker.keep_originals = settings.keep_originals
        self.button.originals.setChecked(settings.keep_originals)

    # one of them

    @Slot(str)
    def _on_link(self, address: str) -> None:
        if address.startswith(ATTACHED):
            self._open(address.removeprefix(ATTACHED))
        else:
            self.link_chosen.emit(address)

    @Slot(str)
    def _open(self, uid: str) -> None:
        one = self._by_uid(uid)
        if one is None:
            return
        dialog = PictureDialog(one, self.window(), writing=self._body is None)
        dialog.captioned.connect(self._on_captioned)
        dialog.copy_wanted.connect(self._on_copy)
        dialog.placing_wanted.connect(self._on_place)
        dialog.removal_wanted.connect(self._remove)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        if one.can_be_shown:
            self._large.ask(one.uid, dialog.edge())
        dialog.open()

    @Slot()
    def _on_closed(self) -> None:
        self._dialog = None

    @Slot(str, str)
    def _on_captioned(self, uid: str, text: str) -> None:
        self._ctx.ops.write(attachments.set_caption, AttachmentId(uid), text)

    @Slot(str)
    def _on_place(self, uid: str) -> None:
        one = self._by_uid(uid)
        if one is not None:
            mark = "!" if one.is_picture else ""
            words = one.caption if one.is_picture else one.file_name
            plain = words.replace("[", "(").replace("]", ")")
            self._editor.textCursor().insertText(f"{mark}[{plain}]({ATTACHED}{uid})")
            self._editor.setFocus()

    @Slot(str)
    def _remove(self, uid: str) -> None:
        self._removed = AttachmentId(uid)
        self._ctx.ops.write(attachments.remove, self._removed, then=self._offer_undo)

    def _offer_undo(self, changes: Changes) -> None:
        if changes:
            self._ctx.notices.offer_undo(self.tr("It was taken off the page."), self._undo)

    def _undo(self) -> None:
        if self._removed is not None:
            self._ctx.ops.write(attachments.restore, self._removed)

    @Slot(str)
    def _on_copy(self, uid: str) -> None:
        one = self._by_uid(uid)
        if one is None:
            return
        dialog = QFileDialog(self.window(), self.tr("Save a copy"))
        dialog.setObjectName("picture-copy-file")
        dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(one.file_name)
        dialog.setProperty("uid", uid)
        dialog.fileSelected.connect(self._on_copy_named)
        dialog.open()

    @Slot(str)
    def _on_copy_named(self, file: str) -> None:
        asker = self.sender()
        uid = AttachmentId(str(asker.property("uid")) if asker is not None else "")
        self._ctx.ops.read(attachments.save_copy, uid, Path(file), then=self._on_copied)

    def _on_copied(self, _: object) -> None:
        self._ctx.notices.say(self.tr("The copy is saved. It is not encrypted."))

    def _by_uid(self, uid: str) -> Attachment | None:
        return next((one for one in self._found if one.uid == uid), None)
