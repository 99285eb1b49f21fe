"""Puts a worksheet on pages: pieces stay whole, and each page says which one it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QTextDocument
from PySide6.QtWidgets import QWidget

from family_app.ui.learn.worksheet import Piece, Worksheet
from family_app.ui.learn.worksheet_marks import add_marks
from family_app.ui.notices import Notices
from family_app.ui.ops import Ops
from family_app.ui.print_sheet import (
    MARGINS,
    SheetNames,
    SheetPrinter,
    draw_black,
    paper_font,
)

_GAP, _FOOT = 1.5, 2.5
"""Between two pieces and above the number of a page, as multiples of the size of the text."""


@dataclass(slots=True)
class _Placed:
    """A piece, or a page of one that is longer than a page: its document and where it goes."""

    page: int
    top: float
    document: QTextDocument
    shown: QRectF


class WorksheetPrinter(SheetPrinter):
    """Prints or saves one worksheet."""

    def __init__(self, sheet: Worksheet, ops: Ops, notices: Notices, parent: QWidget) -> None:
        names = SheetNames(
            QCoreApplication.translate("WorksheetPrinter", "Worksheet"),
            ask=QCoreApplication.translate("WorksheetPrinter", "Save the worksheet"),
            file="worksheet.pdf",
        )
        super().__init__(names, ops, notices, parent)
        self._sheet = sheet

    def draw(self, device: QPagedPaintDevice) -> int:
        """Draw the worksheet; returns the number of pages, 0 where nothing could be written."""
        device.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
        painter = QPainter()
        if not painter.begin(device):
            return 0
        placed = self._place(device)
        pages = max((one.page for one in placed), default=0) + 1
        for page in range(pages):
            if page:
                device.newPage()
            for one in placed:
                if one.page == page:
                    painter.save()
                    painter.translate(QPointF(0, one.top - one.shown.top()))
                    draw_black(one.document, painter, one.shown)
                    painter.restore()
            if pages > 1:
                self._number(painter, device, page + 1, pages)
        painter.end()
        for one in placed:
            one.document.deleteLater()
        return pages

    def _number(self, painter: QPainter, device: QPagedPaintDevice, page: int, pages: int) -> None:
        painter.setFont(paper_font(self._sheet.paper.points * 0.8))
        area = QRectF(0, 0, device.width(), device.height())
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
        words = self.tr("{page} of {pages}").format(page=page, pages=pages)
        painter.drawText(area, bottom, words)

    def _unit(self, device: QPagedPaintDevice) -> float:
        """One size of the text in the device's pixels."""
        return self._sheet.paper.points * device.logicalDpiY() / 72

    def _place(self, device: QPagedPaintDevice) -> list[_Placed]:
        """Give each piece its page and place."""
        unit = self._unit(device)
        room = QSizeF(device.width(), device.height() - _FOOT * unit)
        pieces = self._sheet.pieces()
        documents = [self._document(piece, device, room.width()) for piece in pieces]
        heights = [document.size().height() for document in documents]
        placed: list[_Placed] = []
        page, top = 0, 0.0
        for number, (piece, document) in enumerate(zip(pieces, documents, strict=True)):
            needed = heights[number]
            if piece.with_next and number + 1 < len(heights):
                needed += _GAP * unit + min(heights[number + 1], room.height() / 3)
            if top > 0 and (piece.new_page or top + needed > room.height()):
                page, top = page + 1, 0.0
            added = _pages(document, page, top, room)
            placed += added
            page = added[-1].page
            top = added[-1].top + added[-1].shown.height() + _GAP * unit
        return placed

    def _document(self, piece: Piece, device: QPagedPaintDevice, width: float) -> QTextDocument:
        document = QTextDocument(self)
        document.documentLayout().setPaintDevice(device)
        document.setDocumentMargin(0)
        document.setDefaultFont(paper_font(self._sheet.paper.points))
        document.setDefaultStyleSheet(self._sheet.paper.style())
        add_marks(document)
        document.setHtml(piece.html)
        document.setTextWidth(width)
        return document


def _pages(document: QTextDocument, page: int, top: float, room: QSizeF) -> list[_Placed]:
    """The piece where it goes; one that is longer than a page goes on over several."""
    height = document.size().height()
    if top + height <= room.height():
        return [_Placed(page, top, document, QRectF(0, 0, room.width(), height))]
    document.setPageSize(room)
    parts = []
    for part in range(document.pageCount()):
        above = part * room.height()
        left = min(room.height(), document.size().height() - above)
        shown = QRectF(0, above, room.width(), left)
        parts.append(_Placed(page + part, 0.0, document, shown))
    return parts
