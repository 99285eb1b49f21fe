"""Drawings in a printed text, as vectors and in light colours whatever the window's theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QRect, QRectF, QSizeF
from PySide6.QtGui import (
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtSvg import QSvgRenderer

from family_app.content.library import Library
from family_app.ui.learn.lesson_sheet import PICTURE
from family_app.ui.theme import Theme
from family_app.ui.widgets.picture_view import filled

_KIND = int(QTextFormat.ObjectTypes.UserObject) + 1
_NAME = int(QTextFormat.Property.UserProperty) + 1
_OBJECT = "\ufffc"
_INCH = 96
_HIGHEST = 0.55
"""Of a page, so that what belongs to a drawing stays beside it."""


class PaperPictures(QPyTextObject):
    """Draws what `put_into` left in a document; lives as long as the document."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._drawn: dict[str, QSvgRenderer] = {}
        self._room = QSizeF()

    def put_into(self, document: QTextDocument, room: QSizeF) -> None:
        """Put a drawing wherever the text names one; a page has this much room."""
        self._room = room
        document.documentLayout().registerHandler(_KIND, self)
        text = document.toPlainText()
        for found in reversed(list(PICTURE.finditer(text))):
            cursor = QTextCursor(document)
            cursor.setPosition(found.start())
            cursor.setPosition(found.end(), QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat()
            form.setObjectType(_KIND)
            form.setProperty(_NAME, found[1])
            cursor.insertText(_OBJECT, form)

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002 - Qt's names
        """As large as on the screen, but within the page."""
        del posInDocument
        natural = QSizeF(self._drawing(format).defaultSize())
        device = doc.documentLayout().paintDevice()
        wide = natural.width() * device.logicalDpiX() / _INCH
        wide = min(wide, self._room.width())
        high = wide * natural.height() / max(1.0, natural.width())
        highest = self._room.height() * _HIGHEST
        return QSizeF(wide, high) if high <= highest else QSizeF(wide * highest / high, highest)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,  # noqa: A002 - Qt's names
    ) -> None:
        """Draw it."""
        del doc, posInDocument
        self._drawing(format).render(painter, QRectF(rect))

    def _drawing(self, form: QTextFormat) -> QSvgRenderer:
        name = str(form.property(_NAME))
        if name not in self._drawn:
            svg = filled(self._library.picture_svg(name), {}, Theme.current().tokens("light"))
            self._drawn[name] = QSvgRenderer(QByteArray(svg.encode()), self)
        return self._drawn[name]
