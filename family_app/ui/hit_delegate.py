"""Paints one row of the search over everything: a heading, or a title with its snippet."""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from family_app.domain.found import Hit
from family_app.ui.found_mark import found_marks
from family_app.ui.models.hit_list import HEADING_ROLE, HIT_ROLE, title_of
from family_app.ui.theme import Theme

_PAD = 10
_BLANK = re.compile(r"\s")


class HitDelegate(QStyledItemDelegate):
    """Two lines a hit; the marked one has a soft fill and a line around it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._base = parent.font()

    def _font(self, size: int, weight: QFont.Weight) -> QFont:
        font = QFont(self._base)
        font.setPixelSize(self._theme.px(size))
        font.setWeight(weight)
        return font

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Headings are one small line, hits two."""
        del option
        if index.data(HEADING_ROLE):
            return QSize(100, self._theme.px(34))
        return QSize(100, self._theme.px(44) + 2 * _PAD)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row with the theme's colours."""
        painter.save()
        rect = option.rect
        inner = rect.adjusted(_PAD, 0, -_PAD, 0)
        heading = index.data(HEADING_ROLE)
        if heading:
            painter.setFont(self._font(13, QFont.Weight.Bold))
            painter.setPen(self._theme.color("primary"))
            flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
            painter.drawText(inner.adjusted(0, 0, 0, -6), int(flags), heading)
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                self._draw_mark(painter, rect)
            hit = index.data(HIT_ROLE)
            if isinstance(hit, Hit):
                self._draw_hit(painter, inner, hit)
        painter.restore()

    def _draw_mark(self, painter: QPainter, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.color("primary-soft"))
        painter.setPen(QPen(self._theme.color("primary"), 1.5))
        painter.drawRoundedRect(rect.adjusted(1, 2, -1, -2), 8, 8)

    def _draw_hit(self, painter: QPainter, rect: QRect, hit: Hit) -> None:
        half = rect.height() // 2
        top = rect.adjusted(0, _PAD - 2, 0, -half)
        below = rect.adjusted(0, half, 0, -(_PAD - 2))
        lead = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setFont(self._font(15, QFont.Weight.DemiBold))
        painter.setPen(self._theme.color("ink"))
        painter.drawText(top, int(lead), self._cut(painter, title_of(hit), top.width()))
        painter.setFont(self._font(13, QFont.Weight.Normal))
        painter.setPen(self._theme.color("ink-2"))
        self._draw_snippet(painter, below, hit)

    def _draw_snippet(self, painter: QPainter, rect: QRect, hit: Hit) -> None:
        """One line, the found words marked."""
        # Blanks one for one: the marks count characters.
        text = self._cut(painter, _BLANK.sub(" ", hit.snippet), rect.width())
        layout = QTextLayout(text, painter.font())
        option = QTextOption()
        option.setTextDirection(QApplication.layoutDirection())
        layout.setTextOption(option)
        whole = [mark for mark in hit.marks if sum(mark) < len(text)]
        layout.setFormats(found_marks(whole, self._theme))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(rect.width())
        layout.endLayout()
        top = rect.top() + (rect.height() - line.height()) / 2
        layout.draw(painter, QPointF(rect.left(), top))

    @staticmethod
    def _cut(painter: QPainter, text: str, width: int) -> str:
        metrics = QFontMetrics(painter.font())
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
