"""Paints a day of the month: its number, what its pages have, and whether it is chosen."""

from __future__ import annotations

import math
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QApplication,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from family_app.domain.day_marks import DayMarks
from family_app.ui.journal.month_model import DAY_ROLE, MARKS_ROLE, MonthModel
from family_app.ui.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex


class DayDelegate(QStyledItemDelegate):
    """Marks and weight for pages, a filled square for the chosen day, an outline for today."""

    def __init__(self, theme: Theme, table: QTableView, model: MonthModel) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table
        self._model = model
        self.chosen: date | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the day; places outside the month stay empty."""
        day = index.data(DAY_ROLE)
        if not isinstance(day, date):
            return
        rect = option.rect
        side = min(rect.width(), rect.height()) - 2
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(rect).center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks = index.data(MARKS_ROLE)
        is_chosen, has_pages = day == self.chosen, isinstance(marks, DayMarks)
        self._draw_box(painter, box, index, day)
        token = "primary-ink" if is_chosen else "primary" if has_pages else "ink"
        font = QFont(QApplication.font())
        font.setPixelSize(self._theme.px(13))
        strong = has_pages or is_chosen
        font.setWeight(QFont.Weight.Bold if strong else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        if isinstance(marks, DayMarks):
            self._draw_marks(painter, box, marks, token)
        painter.restore()

    def _draw_box(self, painter: QPainter, box: QRectF, index: AnyIndex, day: date) -> None:
        radius = self._theme.px(8)
        if day == self.chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("primary"))
            painter.drawRoundedRect(box, radius, radius)
        elif day == self._model.today:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("control"), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self._table.hasFocus() and index == self._table.currentIndex():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), radius, radius)

    def _draw_marks(self, painter: QPainter, box: QRectF, marks: DayMarks, token: str) -> None:
        """In one line at the bottom: a star or else a dot for pages, and a frame for pictures."""
        unit = max(1.0, self._theme.px(10) / 10)
        pages, frame, gap = (7.0 if marks.starred else 4.0) * unit, 6.0 * unit, 3.0 * unit
        wide = pages + (gap + frame if marks.pictures else 0.0)
        left, middle = box.center().x() - wide / 2, box.bottom() - 3.5 * unit
        color = self._theme.color(token)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        if marks.starred:
            painter.drawPath(star(left + pages / 2, middle, pages / 2))
        else:
            painter.drawEllipse(QRectF(left, middle - pages / 2, pages, pages))
        if marks.pictures:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color, 1.2 * unit))
            left += pages + gap
            painter.drawRect(QRectF(left, middle - frame * 0.4, frame, frame * 0.8))


def star(x: float, y: float, radius: float) -> QPainterPath:
    """A star with five points around (x, y), one of them up."""
    path = QPainterPath()
    for point in range(10):
        turn = math.pi * (point / 5 - 0.5)
        far = radius if point % 2 == 0 else radius * 0.42
        place = QPointF(x + far * math.cos(turn), y + far * math.sin(turn))
        if point:
            path.lineTo(place)
        else:
            path.moveTo(place)
    path.closeSubpath()
    return path
