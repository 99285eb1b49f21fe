"""An answer in links of a chain: what came first, what followed, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from PySide6.QtCore import QLineF, QPointF, QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QWidget

from family_app.domain.answers import AnswerValue
from family_app.domain.lesson import Field as Asked
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.answer_field import AnswerField
from family_app.ui.theme import Theme
from family_app.ui.widgets.card import Card
from family_app.ui.widgets.fields import TextField
from family_app.ui.widgets.flow import FlowLayout
from family_app.ui.widgets.styling import named

_LEAST_BOX = 158
_ARROW = 30
_HEAD = 5.0
_NARROWEST = 80


class Link(TextField):
    """The text of one link; what is meant by it stands above the text."""

    def __init__(self, label: str, hint: str, *, name: str) -> None:
        super().__init__(say.curly(label), name=name, hint=say.curly(hint))
        self.edit.setMinimumWidth(_NARROWEST)
        self._rows.removeWidget(self._note)
        self._rows.insertWidget(1, self._note)


class Arrow(QWidget):
    """From one link to the next; decoration, since the links are numbered for those who listen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._down = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        Theme.current().changed.connect(self.updateGeometry)

    def point(self, *, down: bool) -> None:
        """Point downwards, or the way one reads."""
        if down != self._down:
            self._down = down
            self.update()

    def sizeHint(self) -> QSize:
        """A square, grown by the text size."""
        side = Theme.current().px(_ARROW)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a thin arrow in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grown = Theme.current().px(100) / 100
        pen = QPen(Theme.current().color("ink-2"), 1.6 * grown)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.translate(self.width() / 2, self.height() / 2)
        if self._down:
            painter.rotate(90)
        elif self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.rotate(180)
        painter.scale(grown, grown)
        tip = QPointF(_ARROW / 2 - 5, 0)
        back = tip.x() - _HEAD
        painter.drawLines(
            [
                QLineF(QPointF(5 - _ARROW / 2, 0), tip),
                QLineF(QPointF(back, -_HEAD), tip),
                QLineF(QPointF(back, _HEAD), tip),
            ]
        )


class ChainLayout(FlowLayout):
    """Boxes and the arrows between them: in one row where there is room, else below each other."""

    def in_row(self, width: int) -> bool:
        """Whether all boxes have room beside each other at `width` pixels."""
        boxes = (len(self._shown()) + 1) // 2
        px = Theme.current().px
        return boxes * px(_LEAST_BOX) + (boxes - 1) * px(_ARROW) <= width

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        room = rect.marginsRemoved(self.contentsMargins())
        across = self.in_row(room.width())
        return self._across(room, place=place) if across else self._below(room, place=place)

    def _across(self, room: QRect, *, place: bool) -> int:
        shown = self._shown()
        boxes, arrow = (len(shown) + 1) // 2, Theme.current().px(_ARROW)
        wide = (room.width() - (boxes - 1) * arrow) // max(1, boxes)
        high = max((_height(item, wide) for item in shown[::2]), default=0)
        left = room.left()
        for item, is_box in _told_apart(shown):
            width = wide if is_box else arrow
            if place:
                down = 0 if is_box else (high - arrow) // 2
                box = QRect(left, room.top() + down, width, high if is_box else arrow)
                _turn(item, down=False)
                item.setGeometry(self._mirrored(box, room))
            left += width
        return high

    def _below(self, room: QRect, *, place: bool) -> int:
        top, arrow = room.top(), Theme.current().px(_ARROW)
        for item, is_box in _told_apart(self._shown()):
            high = _height(item, room.width()) if is_box else arrow
            if place:
                width = room.width() if is_box else arrow
                left = room.left() + (room.width() - width) // 2
                _turn(item, down=True)
                item.setGeometry(QRect(left, top, width, high))
            top += high
        return top - room.top()


def _told_apart(items: list[QLayoutItem]) -> Iterator[tuple[QLayoutItem, bool]]:
    return ((item, place % 2 == 0) for place, item in enumerate(items))


def _turn(item: QLayoutItem, *, down: bool) -> None:
    widget = item.widget()
    if isinstance(widget, Arrow):
        widget.point(down=down)


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height())
    return item.sizeHint().height()


class ChainAnswer(AnswerField):
    """A text for each link, in `links`; arrows lead from one to the next."""

    tall: ClassVar[bool] = True

    def __init__(self, asked: Asked, name: str, ctx: Context) -> None:
        del ctx
        chain = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        chain.setSizePolicy(policy)
        self.chain = ChainLayout(chain)
        hints = (*asked.hints, *("",) * len(asked.columns))
        self.links: list[Link] = []
        for place, (label, hint) in enumerate(zip(asked.columns, hints, strict=False)):
            if place:
                self.chain.addWidget(Arrow(chain))
            link = Link(label, hint, name=f"{name}-{place}")
            box = Card(small=True, name=f"{name}-{place}-box", parent=chain)
            box.add(link)
            self.chain.addWidget(box)
            self.links.append(link)
        super().__init__(asked, chain, name=name)
        named(chain, name, asked.label)
        self._speak()
        for link in self.links:
            link.edit.textChanged.connect(self.edited)

    def _speak(self) -> None:
        spoken = self.tr("{label}, {place} of {count}: {link}")
        for place, (link, label) in enumerate(zip(self.links, self.asked.columns, strict=True), 1):
            words = spoken.format(
                label=self.asked.label, place=place, count=len(self.links), link=label
            )
            link.edit.setAccessibleName(words)

    def value(self) -> AnswerValue:
        """A text for each link, or nothing while all are empty."""
        texts = tuple(link.text().strip() for link in self.links)
        return texts if any(texts) else ()

    def set_value(self, value: AnswerValue) -> None:
        """Show texts; links without one are empty."""
        texts = value if isinstance(value, tuple) else ()
        padded = (*texts, *("",) * len(self.links))
        for link, text in zip(self.links, padded, strict=False):
            blocker = QSignalBlocker(link.edit)
            link.set_text(text if isinstance(text, str) else "")
            blocker.unblock()
