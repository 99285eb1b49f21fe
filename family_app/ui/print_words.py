"""The recovery words on one sheet of paper or in one file, without a word on what they open."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QPagedPaintDevice, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from family_app.platforms.files import empty_private

_COLUMNS = 3
_DPI = 144


class WordsPrinter(QObject):
    """Asks for a printer or a file and puts the words there."""

    def __init__(self, words: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._window = parent

    @Slot()
    def ask_printer(self) -> None:
        """Show the print dialog; printing follows when it is accepted."""
        # Imported here: the printing library is only needed once somebody prints.
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer = QPrinter()
        self._printer.setDocName(self.tr("Words"))
        dialog = QPrintDialog(self._printer, self._window.window())
        dialog.accepted.connect(self._on_printer)
        # Its own open() wants a receiver; the one of every dialog does not.
        QDialog.open(dialog)

    @Slot()
    def ask_file(self) -> None:
        """Show the file dialog; writing follows when a file was named."""
        dialog = QFileDialog(self._window.window(), self.tr("Save the words"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("words.pdf")
        dialog.fileSelected.connect(self.save)
        dialog.open()

    @Slot()
    def _on_printer(self) -> None:
        # Print dialogs offer a file as well.
        if file := self._printer.outputFileName():
            empty_private(Path(file))
        self.draw(self._printer)

    @Slot(str)
    def save(self, path: str) -> None:
        """Write the words as a PDF that only this user may read."""
        empty_private(Path(path))
        writer = QPdfWriter(path)
        writer.setTitle(self.tr("Words"))
        writer.setCreator("")
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
        writer.setResolution(_DPI)
        self.draw(writer)

    def draw(self, device: QPagedPaintDevice) -> None:
        """Draw the sheet on a page."""
        document = QTextDocument(self)
        document.setHtml(self._sheet())
        document.print_(device)
        document.deleteLater()

    def _sheet(self) -> str:
        down = -(-len(self._words) // _COLUMNS)
        rows = []
        for line in range(down):
            cells = (
                f"<td>{place + 1}.&nbsp;<b>{escape(self._words[place])}</b></td>"
                for place in range(line, len(self._words), down)
            )
            rows.append(f"<tr>{''.join(cells)}</tr>")
        keep = escape(self.tr("Keep this sheet where only you look. The order matters."))
        heading = escape(self.tr("Twelve words"))
        return f"<h2>{heading}</h2><table cellpadding='8'>{''.join(rows)}</table><p>{keep}</p>"
