"""Paints a page in the list as a small card, and the heading of a month."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from family_app.domain.entry import EntryRow
from family_app.ui.icons import tinted
from family_app.ui.journal.snippet_text import SnippetText
from family_app.ui.models.entry_dates import day_words
from family_app.ui.models.entry_list import HEADING_ROLE, ROW_ROLE, EntryListModel
from family_app.ui.theme import Theme

PAD = 13
GAP = 10
RADIUS = 12
_DAY, _TITLE, _LINE, _HEADING = 20, 23, 19, 34
_KEPT = 500
_SCROLL_BAR = 14
_MARK = 15

AnyIndex = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Day, title and two lines of words, the found ones marked; layouts are kept by page."""

    def __init__(self, theme: Theme, model: EntryListModel, view: QWidget) -> None:
        super().__init__(view)
        self._list = view
        self._theme = theme
        self._model = model
        self._texts: dict[EntryRow, SnippetText] = {}
        self._pictures: dict[tuple[str, float], QPixmap] = {}
        self._locale = QLocale()
        self._width = 0
        self._make_fonts()
        theme.changed.connect(self._make_fonts)

    def _make_fonts(self) -> None:
        self._small = self._font(13, QFont.Weight.Normal)
        self._chip = self._font(12, QFont.Weight.Medium)
        self._strong = self._font(15, QFont.Weight.DemiBold)
        self._heading = self._font(13, QFont.Weight.Bold)
        self._average = max(1.0, QFontMetrics(self._small).averageCharWidth())
        self._heading_size = QSize(1, self._theme.px(_HEADING))
        self._sizes = {
            (has_title, lines): QSize(1, self._card_height(has_title=has_title, lines=lines))
            for has_title in (False, True)
            for lines in (0, 1, 2)
        }
        self._texts.clear()
        self._pictures.clear()

    def _font(self, size: int, weight: QFont.Weight) -> QFont:
        font = QFont(QApplication.font())
        font.setPixelSize(self._theme.px(size))
        font.setWeight(weight)
        return font

    # sizes

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """A heading is one line; a page as many as it has, which is told without laying out."""
        # The scroll bar comes and goes; lines are counted as if it stood there.
        width = self._list.width() - _SCROLL_BAR
        row = self._model.item(index.row())
        if isinstance(row, str):
            return self._heading_size
        return self._sizes[bool(row.title), self._line_count(row, width)]

    def _card_height(self, *, has_title: bool, lines: int) -> int:
        text = _DAY + (_TITLE if has_title else 0) + _LINE * lines
        return self._theme.px(text) + 2 * PAD + GAP

    def _line_count(self, row: EntryRow, width: int) -> int:
        if not row.snippet:
            return 0
        room = width - 2 * PAD
        about = len(row.snippet) * self._average
        if about > room * 1.4:
            return 2
        if about < room * 0.6:
            return 1
        return 1 if QFontMetrics(self._small).horizontalAdvance(row.snippet) < room * 0.96 else 2

    # painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a card or a heading."""
        rect: QRect = option.rect
        painter.save()
        row = index.data(ROW_ROLE)
        if isinstance(row, EntryRow):
            self._draw_card(painter, option, rect, row)
        else:
            painter.setFont(self._heading)
            painter.setPen(self._theme.color("ink-2"))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(rect.adjusted(2, 0, -2, -4), int(flags), str(index.data(HEADING_ROLE)))
        painter.restore()

    def _draw_card(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, row: EntryRow
    ) -> None:
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        token = "focus" if focused else "primary" if chosen else "line"
        wide = 2.0 if chosen else 1.0
        box = QRectF(rect.adjusted(0, 0, 0, -GAP)).adjusted(1, 1, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color(token), wide))
        painter.setBrush(self._theme.color("surface"))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        inner = rect.adjusted(PAD, PAD, -PAD, -PAD - GAP)
        direction: Qt.LayoutDirection = option.direction
        top = self._draw_top(painter, inner, row, direction)
        if row.title:
            top = self._draw_title(painter, inner, top, row)
        self._draw_snippet(painter, inner, top, row)

    def _draw_top(
        self, painter: QPainter, inner: QRect, row: EntryRow, direction: Qt.LayoutDirection
    ) -> int:
        line = QRect(inner.left(), inner.top(), inner.width(), self._theme.px(_DAY))
        painter.setFont(self._small)
        painter.setPen(self._theme.color("ink-2"))
        words = day_words(row.day, row.time, self._model.today, self._locale)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeading), words)
        end = self._draw_chip(painter, line, direction) if row.has_lesson else 0
        marks = [name for name, has in (("image", row.has_picture), ("star", row.starred)) if has]
        for name in marks:
            end = self._draw_mark(painter, line, direction, name, end)
        return line.bottom() + 1

    def _draw_mark(
        self, painter: QPainter, line: QRect, direction: Qt.LayoutDirection, name: str, end: int
    ) -> int:
        """A small picture so far from the end of the line; where the next one may end."""
        side = self._theme.px(_MARK)
        top = line.top() + (self._theme.px(_DAY - 3) - side) // 2
        box = QRect(line.right() - end - side + 1, top, side, side)
        tint = "gold" if name == "star" else "ink-2"
        ratio = self._list.devicePixelRatioF()
        place = QStyle.visualRect(direction, line, box)
        key = (name, ratio)
        if key not in self._pictures:
            self._pictures[key] = tinted(name, side, tint, ratio)
        painter.drawPixmap(place, self._pictures[key])
        return end + side + self._theme.px(6)

    def _draw_chip(self, painter: QPainter, line: QRect, direction: Qt.LayoutDirection) -> int:
        words = QCoreApplication.translate("EntryList", "lesson")
        pixels = self._theme.px
        wide = QFontMetrics(self._chip).horizontalAdvance(words) + pixels(18)
        chip = QRect(line.right() - wide + 1, line.top() - 1, wide, pixels(19))
        chip = QStyle.visualRect(direction, line, chip)
        painter.setPen(QPen(self._theme.color("chip-line-primary"), 1))
        painter.setBrush(self._theme.color("primary-soft"))
        painter.drawRoundedRect(QRectF(chip), chip.height() / 2, chip.height() / 2)
        painter.setFont(self._chip)
        painter.setPen(self._theme.color("primary"))
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), words)
        return wide + pixels(6)

    def _draw_title(self, painter: QPainter, inner: QRect, top: int, row: EntryRow) -> int:
        line = QRect(inner.left(), top, inner.width(), self._theme.px(_TITLE))
        painter.setFont(self._strong)
        painter.setPen(self._theme.color("ink"))
        metrics = QFontMetrics(self._strong)
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, line.width())
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, int(flags), title)
        return line.bottom() + 1

    def _draw_snippet(self, painter: QPainter, inner: QRect, top: int, row: EntryRow) -> None:
        if not row.snippet:
            return
        if inner.width() != self._width or len(self._texts) > _KEPT:
            self._texts.clear()
            self._width = inner.width()
        text = self._texts.get(row)
        if text is None:
            text = SnippetText(row, self._small, self._width, self._theme)
            self._texts[row] = text
        text.draw(painter, inner.left(), top + self._theme.px(1), self._theme.px(_LINE))
