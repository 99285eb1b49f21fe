"""A layout that fills lines like text: chips, buttons and cards that wrap."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from family_app.ui.widgets.styling import named

Line = list[tuple[QLayoutItem, QSize]]


class FlowLayout(QLayout):
    """Items side by side, in as many lines as the width asks for; mirrored with the language."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        """Put `item` at the end."""
        self._items.append(item)

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Put `widget` before the item at `index`."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        """The number of items."""
        return len(self._held())

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, or None."""
        items = self._held()
        return items[index] if 0 <= index < len(items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item at `index`."""
        items = self._held()
        return items.pop(index) if 0 <= index < len(items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Flowing items want no more room than they need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The height always depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at `width`."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        height = max((hint.height() for hint in hints), default=0)
        return self._with_margins(QSize(width, height))

    def minimumSize(self) -> QSize:
        """The widest single item."""
        least = QSize(0, 0)
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return self._with_margins(least)

    def _held(self) -> list[QLayoutItem]:
        """The items; none where Python has emptied this object before Qt was done with it.

        That happens when a window nobody refers to is collected, or the program ends: Qt takes
        the widgets apart and asks their layout, of which only the shell is left.
        """
        held: list[QLayoutItem] = self.__dict__.get("_items", [])
        return held

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._held() if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        return size.grownBy(self.contentsMargins())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        room = rect.marginsRemoved(self.contentsMargins())
        top = room.top()
        for line in self._lines(self._shown(), room.width()):
            height = self._place_line(line, room, top) if place else _height(line)
            top += height + self._line_gap
        margins = self.contentsMargins()
        return max(top - self._line_gap, room.top()) - rect.top() + margins.bottom()

    def _lines(self, items: Iterable[QLayoutItem], width: int) -> list[Line]:
        lines: list[Line] = []
        used = 0
        for item in items:
            size = fitted(item, width)
            if not lines or used + size.width() > width:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self._gap
        return lines

    def _place_line(self, line: Line, room: QRect, top: int, indent: int = 0) -> int:
        height = _height(line)
        left = room.left() + indent
        for item, size in line:
            box = QRect(QPoint(left, top + (height - size.height()) // 2), size)
            item.setGeometry(self._mirrored(box, room))
            left += size.width() + self._gap
        return height

    def _mirrored(self, box: QRect, room: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            box.moveLeft(room.left() + room.right() - box.right())
        return box


def fitted(item: QLayoutItem, width: int) -> QSize:
    """The size of `item` on a line of `width`: never wider, and as high as that makes it."""
    hint = item.sizeHint().expandedTo(item.minimumSize())
    if hint.width() <= width and not item.hasHeightForWidth():
        return hint
    taken = min(hint.width(), width)
    height = item.heightForWidth(taken) if item.hasHeightForWidth() else hint.height()
    return QSize(taken, height)


def _height(line: Line) -> int:
    return max((size.height() for _, size in line), default=0)


class FlowBox(QWidget):
    """A widget with a flow layout, for use inside other layouts."""

    def __init__(
        self,
        *,
        gap: int = 8,
        line_gap: int = 8,
        name: str = "",
        accessible: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name, accessible)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.flow = FlowLayout(self, gap=gap, line_gap=line_gap)

    def add(self, *widgets: QWidget) -> None:
        """Put `widgets` at the end."""
        for widget in widgets:
            self.flow.addWidget(widget)

    def clear(self) -> None:
        """Remove all widgets and delete them."""
        while (item := self.flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.updateGeometry()
