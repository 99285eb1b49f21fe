"""The layout of the top bar: a title, and actions at the other end or in lines below it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem

from family_app.ui.widgets.flow import FlowLayout, Line, fitted

GROWS = "grows"


class BarLayout(FlowLayout):
    """First item: the title. The others stand at the end of its line if all of it has room.

    A widget with the property `grows` takes spare room on that line, up to its maximum width.
    One line of everything is at least `least` pixels high, so that bars with lower and with
    higher controls are alike.
    """

    least = 0

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        room = rect.marginsRemoved(self.contentsMargins())
        shown = self._shown()
        if not shown:
            return 0
        title, actions = shown[0], shown[1:]
        line: Line = [(item, fitted(item, room.width())) for item in actions]
        used = sum(size.width() + self._gap for _, size in line)
        if used + title.sizeHint().width() <= room.width():
            return self._one_line(title, line, room, rect, place=place)
        return self._below(title, actions, room, rect, place=place)

    def _one_line(
        self, title: QLayoutItem, line: Line, room: QRect, rect: QRect, *, place: bool
    ) -> int:
        hint = title.sizeHint()
        spare = room.width() - hint.width() - sum(s.width() + self._gap for _, s in line)
        line = [(item, _grown(item, size, spare)) for item, size in line]
        taken = sum(size.width() + self._gap for _, size in line)
        own = QSize(room.width() - taken, hint.height())
        tallest = max([self.least, own.height(), *(size.height() for _, size in line)])
        if place:
            box = QRect(QPoint(room.left(), room.top() + (tallest - own.height()) // 2), own)
            title.setGeometry(self._mirrored(box, room))
            top = room.top() + (tallest - _tallest(line)) // 2
            self._place_line(line, room, top, room.width() - taken + self._gap)
        return tallest + room.top() - rect.top() + self.contentsMargins().bottom()

    def _below(
        self,
        title: QLayoutItem,
        actions: list[QLayoutItem],
        room: QRect,
        rect: QRect,
        *,
        place: bool,
    ) -> int:
        high = title.heightForWidth(room.width()) if title.hasHeightForWidth() else 0
        own = QSize(room.width(), max(high, 0) or title.sizeHint().height())
        if place:
            title.setGeometry(QRect(room.topLeft(), own))
        top = room.top() + own.height()
        for line in self._lines(actions, room.width()):
            top += self._line_gap
            top += self._place_line(line, room, top) if place else _tallest(line)
        return top - rect.top() + self.contentsMargins().bottom()


def _tallest(line: Line) -> int:
    return max((size.height() for _, size in line), default=0)


def _grown(item: QLayoutItem, size: QSize, spare: int) -> QSize:
    widget = item.widget()
    if widget is None or not widget.property(GROWS):
        return size
    return QSize(min(size.width() + spare, max(widget.maximumWidth(), size.width())), size.height())
