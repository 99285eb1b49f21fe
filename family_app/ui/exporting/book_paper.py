"""Puts the pages of a book on sheets, one below the other, each picture within its sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QPagedPaintDevice,
    QPageLayout,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
)

from family_app.domain.ids import AttachmentId
from family_app.domain.long_work import Step, unwatched
from family_app.exchange.exports.book import Book, BookPage
from family_app.exchange.page_html import ATTACHED
from family_app.ui.exporting.book_html import page_html, style
from family_app.ui.learn.paper_layout import keep_together, shrink_bullets
from family_app.ui.picture_loader import decoded
from family_app.ui.print_sheet import MARGINS, draw_black, paper_font

NORMAL, LARGE = 11.0, 17.0
"""Points."""

_FOOT = 2.5
_BETWEEN = 2.2
"""Below the text of a sheet, and between two pages of the book, as multiples of the text size."""

_HIGHEST = 0.6
_SHARPEST = 3000
_INCH = 96


@dataclass(frozen=True, slots=True)
class BookPaper:
    """A book on paper, with a cover that names no subject. Works on any thread."""

    book: Book
    large: bool = False
    cover: bool = False

    @property
    def points(self) -> float:
        """The size of the text."""
        return LARGE if self.large else NORMAL

    def draw(self, device: QPagedPaintDevice, step: Step = unwatched) -> int:
        """Draw all of it; returns the number of sheets, 0 where nothing could be written.

        `step` hears of pages drawn and pages in all; what it raises stops the drawing.
        """
        device.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
        painter = QPainter()
        if not painter.begin(device):
            return 0
        try:
            return self._draw(painter, device, step)
        finally:
            painter.end()

    def _draw(self, painter: QPainter, device: QPagedPaintDevice, step: Step) -> int:
        unit = self.points * device.logicalDpiY() / 72
        room = QSizeF(device.width(), device.height() - _FOOT * unit)
        sheet, at = 1, 0.0
        if self.cover:
            self._draw_cover(painter, device)
            device.newPage()
        self._number(painter, device, sheet)
        for done, page in enumerate(self.book.pages):
            step(done, len(self.book.pages))
            document = self._document(device, page, room)
            high = document.size().height()
            if at and at + high > room.height():
                sheet, at = self._turn(painter, device, sheet), 0.0
            if at + high > room.height():
                # Longer than a sheet: from here on Qt parts it, between two lines.
                document.setPageSize(room)
                keep_together(document)
            for number in range(document.pageCount()):
                if number:
                    sheet = self._turn(painter, device, sheet)
                top = number * room.height()
                painter.save()
                painter.translate(0, at - top)
                draw_black(document, painter, QRectF(0, top, room.width(), room.height() - at))
                painter.restore()
            last = (document.pageCount() - 1) * room.height()
            at += _end(document) - last + _BETWEEN * unit
        step(len(self.book.pages), len(self.book.pages))
        return sheet

    def _draw_cover(self, painter: QPainter, device: QPagedPaintDevice) -> None:
        days = [page.entry.day for page in self.book.pages]
        first, last = self.book.day_words(min(days)), self.book.day_words(max(days))
        area = QRectF(0, 0, device.width(), device.height() * 0.7)
        painter.setFont(paper_font(self.points * 2.4))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, _pages())
        painter.setFont(paper_font(self.points))
        area.translate(0, self.points * 4 * device.logicalDpiY() / 72)
        words = first if first == last else f"{first} – {last}"
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _document(self, device: QPagedPaintDevice, page: BookPage, room: QSizeF) -> QTextDocument:
        """One page of the book as one long sheet of the room's width."""
        document = QTextDocument()
        document.documentLayout().setPaintDevice(device)
        document.setDocumentMargin(0)
        document.setDefaultFont(paper_font(self.points))
        document.setDefaultStyleSheet(style(self.points))
        document.setHtml(page_html(page, self.book.day_words))
        put_pictures(document, self.book, room, device.logicalDpiX() / _INCH)
        shrink_bullets(document, self.points)
        document.setTextWidth(room.width())
        return document

    def _turn(self, painter: QPainter, device: QPagedPaintDevice, sheet: int) -> int:
        device.newPage()
        self._number(painter, device, sheet + 1)
        return sheet + 1

    def _number(self, painter: QPainter, device: QPagedPaintDevice, sheet: int) -> None:
        painter.setClipping(False)
        painter.setFont(paper_font(self.points * 0.8))
        area = QRectF(0, 0, device.width(), device.height())
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
        painter.drawText(area, bottom, str(sheet))


def put_pictures(document: QTextDocument, book: Book, room: QSizeF, zoom: float) -> None:
    """Put the pictures that a text names into it, none wider or much higher than the room."""
    for fragment in list(_pictures(document)):
        form = fragment.charFormat().toImageFormat()
        uid = AttachmentId(form.name().removeprefix(ATTACHED))
        image = decoded(book.data(uid) or b"", _SHARPEST)
        cursor = QTextCursor(document)
        cursor.setPosition(fragment.position())
        cursor.setPosition(fragment.position() + fragment.length(), _KEEP)
        if image.isNull():
            cursor.insertText(_missing())
            continue
        size = QSizeF(image.size()) * zoom
        limit = QSizeF(room.width(), room.height() * _HIGHEST)
        if size.width() > limit.width() or size.height() > limit.height():
            size = size.scaled(limit, Qt.AspectRatioMode.KeepAspectRatio)
        document.addResource(_IMAGE, QUrl(form.name()), image)
        # Qt multiplies what is written here with the device's own zoom.
        form.setWidth(size.width() / zoom)
        form.setHeight(size.height() / zoom)
        cursor.setCharFormat(form)
        # Else the room between two lines would grow with the picture.
        alone = cursor.blockFormat()
        alone.setLineHeight(100, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        cursor.setBlockFormat(alone)


_KEEP = QTextCursor.MoveMode.KeepAnchor
_IMAGE = QTextDocument.ResourceType.ImageResource.value


def _pictures(document: QTextDocument) -> Iterator[QTextFragment]:
    block: QTextBlock = document.begin()
    while block.isValid():
        inside = block.begin()
        while not inside.atEnd():
            fragment = inside.fragment()
            name = fragment.charFormat().toImageFormat().name()
            if fragment.charFormat().isImageFormat() and name.startswith(ATTACHED):
                yield fragment
            inside += 1
        block = block.next()


def _end(document: QTextDocument) -> float:
    last = document.lastBlock()
    return document.documentLayout().blockBoundingRect(last).bottom()


def _missing() -> str:
    return QCoreApplication.translate("BookPaper", "[This picture is missing.]")


def _pages() -> str:
    return QCoreApplication.translate("BookPaper", "Pages")
