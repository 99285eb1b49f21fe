"""What stands beside the map while nobody is chosen: how it is read and used."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from family_app.domain.person import Person, PersonState
from family_app.ui.circle.words import map_help
from family_app.ui.theme import Theme
from family_app.ui.widgets.labels import muted, soft, title

_SIDE = 22


class Sample(QWidget):
    """One mark of the map without letters; the words stand beside it."""

    def __init__(self, state: PersonState, *, square: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._square = square
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        Theme.current().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """A square, grown by the text size."""
        side = Theme.current().px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark as the map does."""
        theme = Theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pens = {
            PersonState.NEAR: QPen(theme.color("ring2"), 2),
            PersonState.AT_REST: QPen(theme.color("ring2"), 2, Qt.PenStyle.DotLine),
            PersonState.REMEMBERED: QPen(theme.color("ink-2"), 1.6, Qt.PenStyle.DashLine),
        }
        painter.setPen(pens[self._state])
        near = self._state is PersonState.NEAR
        painter.setBrush(theme.color("ring2" if near and not self._square else "surface"))
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self._square:
            painter.drawRoundedRect(box, box.width() * 0.26, box.width() * 0.26)
        else:
            painter.drawEllipse(box)


class Legend(QWidget):
    """A few words, the marks, and the keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("circle-legend")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        self._count = title("", name="circle-legend-title")
        rows.addWidget(self._count)
        rows.addWidget(
            soft(
                self.tr(
                    "Choose someone to see how to reach them, what they help with, and when you "
                    "were last in touch."
                ),
                name="circle-legend-words",
            )
        )
        rows.addSpacing(4)
        for words, state, square in (
            (self.tr("a person"), PersonState.NEAR, False),
            (self.tr("a group, a service or a place"), PersonState.NEAR, True),
            (self.tr("at rest: nothing suggests them"), PersonState.AT_REST, False),
            (self.tr("remembered: someone who has died"), PersonState.REMEMBERED, False),
        ):
            line = QHBoxLayout()
            line.setSpacing(10)
            line.addWidget(Sample(state, square=square, parent=self))
            line.addWidget(soft(words), 1)
            rows.addLayout(line)
        rows.addSpacing(4)
        rows.addWidget(muted(map_help(), name="circle-legend-keys"))
        rows.addStretch(1)

    def show_people(self, people: Sequence[Person]) -> None:
        """Say how many there are."""
        near = sum(one.state is PersonState.NEAR for one in people)
        if near == 1:
            self._count.setText(self.tr("One is near you"))
        else:
            self._count.setText(self.tr("{number} are near you").format(number=near))
