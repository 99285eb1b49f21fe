"""Small drawn marks for worksheets: a box to tick, a circle to fill, and both of them taken."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF, QTextDocument

BOX, TICKED, CIRCLE, FILLED = "mark:box", "mark:ticked", "mark:circle", "mark:filled"
_SIDE = 128
_INK = QColor("black")


def add_marks(document: QTextDocument) -> None:
    """Let a document show the four marks as images."""
    for name in (BOX, TICKED, CIRCLE, FILLED):
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), _mark(name))


def mark(name: str, side: float) -> str:
    """A mark in a text, `side` pixels wide and high."""
    return f"<img src='{name}' width='{side:.0f}' height='{side:.0f}'>"


def _mark(name: str) -> QImage:
    image = QImage(_SIDE, _SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_INK, 8))
    frame = QRectF(10, 10, _SIDE - 20, _SIDE - 20)
    if name in (BOX, TICKED):
        painter.drawRoundedRect(frame, 14, 14)
    else:
        painter.drawEllipse(frame)
    if name == TICKED:
        painter.setPen(QPen(_INK, 14, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF([QPointF(34, 66), QPointF(56, 90), QPointF(96, 40)]))
    if name == FILLED:
        painter.setBrush(_INK)
        painter.drawEllipse(frame.adjusted(22, 22, -22, -22))
    painter.end()
    return image
