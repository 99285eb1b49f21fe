"""Paints a member of the circle as a row: mark, name, place, what they help with, last touch."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from family_app.domain.person import MemberKind, PersonState, initials
from family_app.ui.circle.map_items import map_font
from family_app.ui.models.person_list import LINE_ROLE, PersonLine
from family_app.ui.theme import Theme

PAD = 12
GAP = 8
_NAME, _LINE, _MARK = 22, 19, 40
_NARROW = 400

AnyIndex = QModelIndex | QPersistentModelIndex


class PersonDelegate(QStyledItemDelegate):
    """Up to four lines a row; the day of the last touch moves below where room is short."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as its lines."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, PersonLine):
            return QSize(1, 1)
        words = self._theme.px(_NAME) + self._theme.px(_LINE) * len(self._lines(line))
        return QSize(1, max(words, self._theme.px(_MARK)) + 2 * PAD + GAP)

    def _is_narrow(self) -> bool:
        return self._view.width() < self._theme.px(_NARROW)

    def _lines(self, line: PersonLine) -> list[str]:
        lines = [line.place, line.helps]
        if self._is_narrow():
            lines.append(line.since)
        return [words for words in lines if words]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one card."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, PersonLine):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame: QRect = option.rect.adjusted(0, 0, 0, -GAP)
        self._draw_frame(painter, option, frame)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        inner = frame.adjusted(PAD, PAD, -PAD, -PAD)
        side = self._theme.px(_MARK)
        mark = QRect(inner.left(), inner.top(), side, side)
        words = inner.adjusted(side + PAD, 0, 0, 0)
        if mirrored:
            mark.moveRight(inner.right())
            words = inner.adjusted(0, 0, -side - PAD, 0)
        self._draw_mark(painter, line, QRectF(mark))
        self._draw_words(painter, line, words, mirrored=mirrored)
        painter.restore()

    def _draw_frame(self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        token = "focus" if focused else "primary" if chosen else "line"
        painter.setPen(QPen(self._theme.color(token), 2.0 if chosen else 1.0))
        painter.setBrush(self._theme.color("primary-soft" if chosen else "surface"))
        painter.drawRoundedRect(QRectF(frame).adjusted(1, 1, -1, -1), 10, 10)

    def _draw_mark(self, painter: QPainter, line: PersonLine, box: QRectF) -> None:
        person, color = line.person, self._theme.color
        near = person.state is PersonState.NEAR
        dash = Qt.PenStyle.DashLine if person.state is PersonState.REMEMBERED else None
        dash = dash or (Qt.PenStyle.SolidLine if near else Qt.PenStyle.DotLine)
        painter.setPen(QPen(color("ring2" if near else "ink-2"), 1.6, dash))
        painter.setBrush(color("surface"))
        inner = box.adjusted(1, 1, -1, -1)
        if person.kind is MemberKind.PERSON:
            painter.drawEllipse(inner)
        else:
            painter.drawRoundedRect(inner, box.width() * 0.26, box.width() * 0.26)
        painter.setPen(color("primary" if near else "ink-2"))
        painter.setFont(map_font(box.width() * 0.34, QFont.Weight.Bold))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials(person.name))

    def _draw_words(
        self, painter: QPainter, line: PersonLine, box: QRect, *, mirrored: bool
    ) -> None:
        top = QPointF(box.left(), box.top())
        name = QRectF(top, QSize(box.width(), self._theme.px(_NAME)))
        small = map_font(self._theme.px(13), QFont.Weight.Normal)
        if line.since and not self._is_narrow():
            since = QFontMetrics(small).horizontalAdvance(line.since) + 2
            painter.setFont(small)
            painter.setPen(self._theme.color("ink-2"))
            self._draw_line(painter, name, line.since, mirrored=not mirrored)
            name.adjust(since + PAD if mirrored else 0, 0, 0 if mirrored else -since - PAD, 0)
        italic = line.person.state is PersonState.REMEMBERED
        painter.setFont(map_font(self._theme.px(15), QFont.Weight.DemiBold, italic=italic))
        painter.setPen(self._theme.color("ink"))
        self._draw_line(painter, name, line.person.name, mirrored=mirrored)
        painter.setFont(small)
        painter.setPen(self._theme.color("ink-2"))
        below = QRectF(box.left(), name.bottom(), box.width(), self._theme.px(_LINE))
        for words in self._lines(line):
            self._draw_line(painter, below, words, mirrored=mirrored)
            below.translate(0, below.height())

    @staticmethod
    def _draw_line(painter: QPainter, box: QRectF, words: str, *, mirrored: bool) -> None:
        # The side is given outright: what is drawn here stands at its end or at its beginning.
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        cut = QFontMetrics(painter.font()).elidedText(
            words, Qt.TextElideMode.ElideRight, int(box.width())
        )
        painter.drawText(box, int(flags), cut)
