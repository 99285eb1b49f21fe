"""A wallet card on paper or in a file: with lines to cut along and to fold at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPainter, QPen
from PySide6.QtWidgets import QWidget

from family_app.ui.context import Context
from family_app.ui.learn.wallet_faces import FACE, WalletFaces
from family_app.ui.print_sheet import MARGINS, SheetNames, SheetPrinter, paper_font

_MM = 25.4
_BETWEEN = 80.0
_NOTE_POINTS = 8.0


class WalletSheet(SheetPrinter):
    """Each two sides stand beside each other; folded backwards, the second is the back."""

    def __init__(self, faces: WalletFaces, ctx: Context, parent: QWidget) -> None:
        names = SheetNames(title=_say("Card"), ask=_say("Save the card"), file="card.pdf")
        super().__init__(names, ctx.ops, ctx.notices, parent)
        self._faces = faces

    def draw(self, device: QPagedPaintDevice) -> int:
        """Draw the cards; returns the number of pages, 0 where nothing could be written."""
        device.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
        painter = QPainter()
        if not painter.begin(device):
            return 0
        unit = device.logicalDpiX() / (_MM * 10)
        painter.scale(unit, unit)
        room, top, pages = device.height() / unit, 0.0, 1
        for first in range(0, self._faces.count, 2):
            if top and top + FACE.height() + _BETWEEN > room:
                device.newPage()
                top, pages = 0.0, pages + 1
            painter.save()
            painter.translate(0, top)
            self._draw_card(painter, first)
            painter.restore()
            top += FACE.height() + _BETWEEN
        painter.end()
        return pages

    def _draw_card(self, painter: QPainter, first: int) -> None:
        sides = min(2, self._faces.count - first)
        for side in range(sides):
            painter.save()
            painter.translate(side * FACE.width(), 0)
            self._faces.draw(painter, first + side)
            painter.restore()
        painter.setPen(QPen(QColor("dimgray"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(0, 0, sides * FACE.width(), FACE.height()), 30, 30)
        note = _say("Cut along the line.")
        if sides == 2:
            fold = QPen(QColor("dimgray"), 1.5)
            fold.setDashPattern([10, 10])
            painter.setPen(fold)
            painter.drawLine(QPointF(FACE.width(), 0), QPointF(FACE.width(), FACE.height()))
            note = _say("Cut along the line and fold in the middle.")
        font = paper_font(_NOTE_POINTS)
        font.setPixelSize(round(_NOTE_POINTS * 3.528))
        painter.setFont(font)
        painter.drawText(QPointF(0, FACE.height() + 40), note)


def _say(text: str) -> str:
    return QCoreApplication.translate("WalletSheet", text)
