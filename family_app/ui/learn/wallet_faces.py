"""Words set so small that they fit a card for the wallet: what stands on which side of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import escape

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument

from family_app.ui.print_sheet import draw_black, paper_font

FACE = QSizeF(856, 540)
"""One side of a card, in tenths of a millimetre: 85.6 x 54 mm."""

_EDGE, _GAP = 46.0, 14.0
_PER_POINT = 3.528
_ONE_SIDE, _TWO_SIDES = (9.5, 9.0, 8.5, 8.0, 7.5), (9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
_BY_HAND = 62.0
"""How far apart lines for a pen are, in the card's own units."""


@dataclass(frozen=True, slots=True)
class CardItem:
    """A question and its answer; without one there are lines to write on."""

    label: str
    text: str = field(default="", repr=False)
    lines: int = 1


@dataclass(frozen=True, slots=True)
class _Placed:
    document: QTextDocument
    at: QPointF
    lines: int

    @property
    def height(self) -> float:
        """With the lines below the words."""
        return self.document.size().height() + self.lines * _BY_HAND


class WalletFaces:
    """The sides of a card: one where the words fit, else two to fold, at the largest size."""

    def __init__(self, title: str, items: Sequence[CardItem]) -> None:
        self._title = title
        self._items = tuple(items)
        self._faces = self._fitted()

    @property
    def count(self) -> int:
        """How many sides there are; every two of them fold into one card."""
        return len(self._faces)

    def draw(self, painter: QPainter, face: int) -> None:
        """Draw the words of a side, from 0, where the painter's origin is its corner."""
        for placed in self._faces[face]:
            painter.save()
            painter.translate(placed.at)
            size = placed.document.size()
            painter.setPen(QPen(QColor("dimgray"), 2))
            for line in range(1, placed.lines + 1):
                down = size.height() + line * _BY_HAND
                painter.drawLine(QPointF(0, down), QPointF(FACE.width() - 2 * _EDGE, down))
            draw_black(placed.document, painter, QRectF(QPointF(), size))
            painter.restore()

    def _fitted(self) -> list[list[_Placed]]:
        faces: list[list[_Placed]] = []
        for sizes, most in ((_ONE_SIDE, 1), (_TWO_SIDES, 2)):
            for points in sizes:
                faces = self._packed(points)
                if len(faces) <= most:
                    return faces
        return faces

    def _packed(self, points: float) -> list[list[_Placed]]:
        faces: list[list[_Placed]] = [[]]
        top = _EDGE
        for placed in self._set(points):
            if faces[-1] and top + placed.height > FACE.height() - _EDGE:
                faces.append([])
                top = _EDGE
            faces[-1].append(replace(placed, at=QPointF(_EDGE, top)))
            top += placed.height + _GAP
        return faces

    def _set(self, points: float) -> Iterator[_Placed]:
        head = _document(f"<b>{escape(self._title)}</b>", points * 1.15)
        yield _Placed(head, QPointF(), 0)
        for item in self._items:
            lines = 0 if item.text.strip() else item.lines
            yield _Placed(_document(_html(item), points), QPointF(), lines)


def _html(item: CardItem) -> str:
    label = f"<span style='color:dimgray; font-size:small'>{escape(item.label)}</span>"
    text = escape(item.text.strip()).replace("\n", "<br>")
    return f"{label}<br>{text}" if text else label


def _document(html: str, points: float) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    font = paper_font(points)
    # In the card's own units, so that screen, printer and file break the lines alike.
    font.setPixelSize(round(points * _PER_POINT))
    document.setDefaultFont(font)
    document.setHtml(html)
    document.setTextWidth(FACE.width() - 2 * _EDGE)
    return document
