"""Puts a lesson on pages: headings stay with their text, and each page says which one it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from family_app.ui.learn.lesson_sheet import LessonSheet
from family_app.ui.learn.paper_layout import keep_together, shrink_bullets
from family_app.ui.learn.paper_pictures import PaperPictures
from family_app.ui.notices import Notices
from family_app.ui.ops import Ops
from family_app.ui.print_sheet import (
    MARGINS,
    SheetNames,
    SheetPrinter,
    draw_black,
    paper_font,
)

_FOOT = 2.5
"""Above the number of a page, as a multiple of the size of the text."""


class LessonPrinter(SheetPrinter):
    """Prints or saves one lesson."""

    def __init__(self, sheet: LessonSheet, ops: Ops, notices: Notices, parent: QWidget) -> None:
        names = SheetNames(
            QCoreApplication.translate("LessonPrinter", "Lesson"),
            ask=QCoreApplication.translate("LessonPrinter", "Save the lesson"),
            file="lesson.pdf",
        )
        super().__init__(names, ops, notices, parent)
        self._sheet = sheet
        self._pictures = PaperPictures(sheet.library, self)

    def draw(self, device: QPagedPaintDevice) -> int:
        """Draw the lesson; returns the number of pages, 0 where nothing could be written."""
        device.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
        painter = QPainter()
        if not painter.begin(device):
            return 0
        document = self._document(device)
        size, pages = document.pageSize(), document.pageCount()
        for page in range(pages):
            if page:
                device.newPage()
            top = page * size.height()
            painter.save()
            painter.translate(0, -top)
            draw_black(document, painter, QRectF(0, top, size.width(), size.height()))
            painter.restore()
            self._number(painter, device, page + 1, pages)
        painter.end()
        document.deleteLater()
        return pages

    def _document(self, device: QPagedPaintDevice) -> QTextDocument:
        unit = self._sheet.points * device.logicalDpiY() / 72
        document = QTextDocument(self)
        document.documentLayout().setPaintDevice(device)
        document.setDocumentMargin(0)
        document.setDefaultFont(paper_font(self._sheet.points))
        document.setDefaultStyleSheet(self._sheet.style())
        document.setHtml(self._sheet.html())
        room = QSizeF(device.width(), device.height() - _FOOT * unit)
        self._pictures.put_into(document, room)
        shrink_bullets(document, self._sheet.points)
        document.setPageSize(room)
        keep_together(document)
        return document

    def _number(self, painter: QPainter, device: QPagedPaintDevice, page: int, pages: int) -> None:
        painter.setFont(paper_font(self._sheet.points * 0.8))
        area = QRectF(0, 0, device.width(), device.height())
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
        words = self.tr("{page} of {pages}").format(page=page, pages=pages)
        painter.drawText(area, bottom, words)
