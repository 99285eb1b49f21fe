"""Takes pages out: asks, writes beside the window with a progress line, and says how it went."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from family_app.exchange import exports
from family_app.platforms.files import empty_private
from family_app.services import exporting, journal
from family_app.services.exporting import Wish
from family_app.ui.backups.long_work import WorkDialog
from family_app.ui.context import Context
from family_app.ui.exporting.book_pdf import OnPaper, draw, write_pdf
from family_app.ui.exporting.take_out_dialog import PDF, TakeOutDialog
from family_app.ui.models.entry_dates import long_day_words
from family_app.ui.print_sheet import paper_size
from family_app.ui.sentences import said

if TYPE_CHECKING:
    from family_app.domain.long_work import Step
    from family_app.storage.open_space import OpenSpace


class TakeOut(QObject):
    """One export at a time; `backup_wanted` when the encrypted way was chosen."""

    backup_wanted = Signal()

    def __init__(self, ctx: Context, owner: QWidget) -> None:
        super().__init__(owner)
        self._ctx = ctx
        self._owner = owner
        self._kind = PDF
        self._paper = OnPaper()
        self._work: WorkDialog | None = None

    @Slot()
    def ask(self) -> None:
        """Ask what is to go out."""
        self._ctx.ops.read(journal.tags, then=self._open)

    def _open(self, tags: tuple[tuple[str, int], ...]) -> None:
        dialog = TakeOutDialog(self._ctx.clock.today(), tags, self._owner.window())
        dialog.wanted.connect(self._on_wanted)
        dialog.print_wanted.connect(self._on_print)
        dialog.backup_wanted.connect(self.backup_wanted)
        dialog.open()

    @Slot(str, object)
    def _on_wanted(self, kind: str, dialog: TakeOutDialog) -> None:
        self._kind, self._paper = kind, _paper(dialog)
        ending = PDF if kind == PDF else exports.by_name(kind).ending
        asking = QFileDialog(self._owner.window(), self.tr("Where to put the copy"))
        asking.setObjectName("take-out-file")
        asking.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
        if ending:
            asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            asking.setDefaultSuffix(ending)
            asking.selectFile(f"pages.{ending}")
        else:
            asking.setWindowTitle(self.tr("Choose a new or empty folder"))
            asking.setFileMode(QFileDialog.FileMode.Directory)
        asking.fileSelected.connect(self.write)
        asking.open()

    @Slot(str)
    def write(self, place: str) -> None:
        """Write what was asked for into this file or folder."""
        self._work = WorkDialog(self.tr("Writing the copy"), self._owner.window())
        self._work.open()
        job = (_write, self._kind, Path(place), self._paper, self._work.work.step)
        self._ctx.ops.aside(*job, then=self._on_written, failed=self._on_failed)

    @Slot(object)
    def _on_print(self, dialog: TakeOutDialog) -> None:
        # Imported here: the printing library is only needed once somebody prints.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._paper = _paper(dialog)
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(self.tr("Pages"))
        self._printer.setPageSize(paper_size(QLocale()))
        asking = QPrintDialog(self._printer, self._owner.window())
        asking.accepted.connect(self._on_printer)
        # Its own open() wants a receiver; the one of every dialog does not.
        QDialog.open(asking)

    @Slot()
    def _on_printer(self) -> None:
        if file := self._printer.outputFileName():
            empty_private(Path(file))
        self._work = WorkDialog(self.tr("Printing"), self._owner.window())
        self._work.open()
        job = (draw, self._printer, self._paper, self._work.work.step)
        self._ctx.ops.aside(*job, then=self._on_printed, failed=self._on_failed)

    def _on_written(self, count: int) -> None:
        self._end()
        words = self.tr("%n page(s) written. No passphrase protects this copy.", "", count)
        self._ctx.notices.say(words)

    def _on_printed(self, _count: int) -> None:
        self._end()
        self._ctx.notices.say(self.tr("Sent to the printer."))

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._ctx.notices.trouble(said(error))

    def _end(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.hide()
            work.deleteLater()


def _paper(dialog: TakeOutDialog) -> OnPaper:
    large, cover = dialog.large.is_checked(), dialog.cover.is_checked()
    return OnPaper(dialog.selection(), large=large, cover=cover)


def _write(space: OpenSpace, kind: str, place: Path, paper: OnPaper, step: Step) -> int:
    if kind == PDF:
        return write_pdf(space, place, paper, step)
    return exporting.export(space, Wish(kind, place, paper.selection), step, long_day_words)
