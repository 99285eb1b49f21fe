"""The recovery words on one sheet of paper or in one file, without a word on what they open."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QTextDocument
from PySide6.QtWidgets import QWidget

from family_app.ui.notices import Notices
from family_app.ui.ops import Ops
from family_app.ui.print_sheet import MARGINS, SheetNames, SheetPrinter, draw_black, paper_font

_COLUMNS = 3
_POINTS = 14.0


class WordsPrinter(SheetPrinter):
    """Asks for a printer or a file and puts the words there, on one page."""

    def __init__(self, words: tuple[str, ...], ops: Ops, notices: Notices, parent: QWidget) -> None:
        names = SheetNames(
            QCoreApplication.translate("WordsPrinter", "Words"),
            ask=QCoreApplication.translate("WordsPrinter", "Save the words"),
            file="words.pdf",
        )
        super().__init__(names, ops, notices, parent)
        self._words = words

    def draw(self, device: QPagedPaintDevice) -> int:
        """Draw the sheet; returns the number of pages, 0 where nothing could be written."""
        device.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
        painter = QPainter()
        if not painter.begin(device):
            return 0
        document = QTextDocument(self)
        document.documentLayout().setPaintDevice(device)
        document.setDocumentMargin(0)
        document.setDefaultFont(paper_font(_POINTS))
        document.setHtml(self._sheet())
        size = QSizeF(device.width(), device.height())
        document.setPageSize(size)
        draw_black(document, painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        document.deleteLater()
        return 1

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
