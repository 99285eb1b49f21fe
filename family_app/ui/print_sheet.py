"""What every printed sheet shares: its paper, the two dialogs and the file, whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QIODevice,
    QLocale,
    QMarginsF,
    QObject,
    QRectF,
    Slot,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from family_app.exchange.write_out import write_beside
from family_app.platforms.files import empty_private
from family_app.ui.fonts import FAMILY
from family_app.ui.notices import Notices
from family_app.ui.ops import Ops
from family_app.ui.sentences import said

MARGINS = QMarginsF(18, 16, 18, 16)
"""In millimetres."""

_DPI = 300
_LETTER = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
        QLocale.Country.PuertoRico,
        QLocale.Country.Colombia,
        QLocale.Country.Chile,
        QLocale.Country.Venezuela,
    }
)


def paper_size(locale: QLocale) -> QPageSize:
    """Letter where it is the custom, A4 everywhere else."""
    letter = locale.territory() in _LETTER
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)


def paper_font(points: float) -> QFont:
    """The font of sheets, such that its letters can be copied out of a file again."""
    font = QFont(FAMILY)
    # Its letters for special places have no name in the file: a copied number would lose its
    # hyphens.
    font.setFeature(QFont.Tag("calt"), 0)
    font.setPointSizeF(points)
    return font


def draw_black(document: QTextDocument, painter: QPainter, area: QRectF) -> None:
    """Draw what stands in `area` of a document, in black whatever the window's theme.

    A dark one would print light words on white paper.
    """
    look = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    look.palette = palette
    look.clip = area
    painter.setClipRect(area)
    document.documentLayout().draw(painter, look)


@dataclass(frozen=True, slots=True)
class SheetNames:
    """What others may see of a sheet: its title, which also names the print job, and its file.

    None of these names the subject. `ask` is the heading of the window that asks for a place.
    """

    title: str
    ask: str
    file: str


class SheetPrinter(QObject):
    """Asks for a printer or a file and puts a sheet there. Each sheet writes `draw`."""

    def __init__(self, names: SheetNames, ops: Ops, notices: Notices, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = names
        self._ops = ops
        self._notices = notices
        self._window = parent
        self.pages = 0

    def draw(self, device: QPagedPaintDevice) -> int:
        """Draw the sheet; returns the number of pages, 0 where nothing could be written."""
        raise NotImplementedError

    @Slot()
    def ask_printer(self) -> None:
        """Show the print dialog; printing follows when it is accepted."""
        # Imported here: the printing library is only needed once somebody prints.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(self._names.title)
        self._printer.setPageSize(paper_size(QLocale()))
        dialog = QPrintDialog(self._printer, self._window.window())
        dialog.accepted.connect(self._on_printer)
        # Its own open() wants a receiver; the one of every dialog does not.
        QDialog.open(dialog)

    @Slot()
    def ask_file(self) -> None:
        """Show the file dialog; writing follows when a file was named."""
        dialog = QFileDialog(self._window.window(), self._names.ask)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._names.file)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    @Slot()
    def _on_printer(self) -> None:
        # Print dialogs offer a file as well.
        if file := self._printer.outputFileName():
            empty_private(Path(file))
        self.pages = self.draw(self._printer)
        if self.pages:
            self.tell(self.tr("Sent to the printer."))
        else:
            self._notices.trouble(
                self.tr("Nothing was printed. Try another printer, or save a PDF.")
            )

    @Slot(str)
    def save(self, path: str) -> None:
        """Write the sheet as a PDF, whole or not at all, and say so."""
        buffer = QBuffer(self)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(self._names.title)
        writer.setCreator("")
        writer.setPageSize(paper_size(QLocale()))
        writer.setResolution(_DPI)
        self.pages = self.draw(writer)
        data = bytes(buffer.data().data())
        buffer.deleteLater()
        self._ops.run(write_beside, Path(path), data, then=self._on_written, failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._notices.trouble(said(error))

    def _on_written(self, _nothing: object) -> None:
        self.tell(self.tr("Saved. No passphrase protects this copy."))

    def tell(self, done: str) -> None:
        """Say that it is done."""
        self._notices.say(done)
