"""What is painted on the circle map: the rings with their words, and a mark for each member."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsItem,
    QStyleOptionGraphicsItem,
    QWidget,
)

from family_app.domain.circle_shapes import Box, CircleLayout, PlacedMember
from family_app.domain.person import MemberKind, Person, PersonState, Ring, initials
from family_app.ui.circle.words import ring_words
from family_app.ui.theme import Theme

NAME_PIXELS = 13
_INITIALS = 0.31
_SQUARE = 0.26
_RING_GAP = 4.5
_FILLS = {Ring.FAMILY: 1.0, Ring.FRIENDS: 0.6, Ring.COMMUNITY: 0.25}
_LINES = {Ring.FAMILY: "ring1", Ring.FRIENDS: "ring2", Ring.COMMUNITY: "ring3"}


def map_font(pixels: float, weight: QFont.Weight, *, italic: bool = False) -> QFont:
    """A font for painting on the map; `pixels` are final, not grown by the text size."""
    font = QFont(QApplication.font())
    font.setPixelSize(max(9, round(pixels)))
    font.setWeight(weight)
    font.setItalic(italic)
    return font


def name_font(theme: Theme, person: Person) -> QFont:
    """The font of a name; a remembered one stands in italics."""
    italic = person.state is PersonState.REMEMBERED
    return map_font(theme.px(NAME_PIXELS), QFont.Weight.Medium, italic=italic)


def ring_fill(theme: Theme, ring: Ring) -> QColor:
    """The ground of a ring: the nearer, the deeper."""
    soft, plain, part = theme.color("primary-soft"), theme.color("surface"), _FILLS[ring]
    return QColor(
        round(soft.red() * part + plain.red() * (1 - part)),
        round(soft.green() * part + plain.green() * (1 - part)),
        round(soft.blue() * part + plain.blue() * (1 - part)),
    )


class RingsItem(QGraphicsItem):
    """Three rings and "You" in their middle; decoration that takes no click."""

    def __init__(self, theme: Theme, you: str) -> None:
        super().__init__()
        self._theme = theme
        self._you = you
        self._layout: CircleLayout | None = None
        self._diameter = 0.0
        self._marked: Ring | None = None
        self.setZValue(-1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def set_layout(self, layout: CircleLayout, diameter: float) -> None:
        """Draw these rings, and "You" this large."""
        self.prepareGeometryChange()
        self._layout, self._diameter = layout, diameter

    def mark(self, ring: Ring | None) -> None:
        """Draw one ring's line strong, as the one something is dropped on."""
        if ring is not self._marked:
            self._marked = ring
            self.update()

    def boundingRect(self) -> QRectF:
        """The whole scene."""
        layout = self._layout
        return QRectF(0, 0, layout.width, layout.height) if layout else QRectF()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw from the outermost ring inwards."""
        layout = self._layout
        if layout is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(*layout.centre)
        for ring, radius in reversed(list(zip(Ring, layout.radii, strict=True))):
            wide = 4.0 if ring is self._marked else 2.0
            painter.setPen(QPen(self._theme.color(_LINES[ring]), wide))
            painter.setBrush(ring_fill(self._theme, ring))
            painter.drawEllipse(centre, radius, radius)
        self._draw_words(painter, layout)
        self._draw_you(painter, centre)

    def _draw_words(self, painter: QPainter, layout: CircleLayout) -> None:
        pixels = self._theme.px(NAME_PIXELS)
        painter.setFont(map_font(pixels, QFont.Weight.Normal))
        painter.setPen(self._theme.color("ink-2"))
        for ring, box in zip(Ring, layout.words, strict=True):
            painter.drawText(rect_of(box), Qt.AlignmentFlag.AlignCenter, ring_words(ring))

    def _draw_you(self, painter: QPainter, centre: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        half = self._diameter / 2
        painter.drawEllipse(centre, half, half)
        painter.setPen(self._theme.color("accent-ink"))
        box = QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half)
        pixels = min(self._theme.px(15), self._diameter * 0.28)
        painter.setFont(map_font(pixels, QFont.Weight.DemiBold))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._you)


class MemberItem(QGraphicsItem):
    """A circle for a person, a square for a group, a service or a place; the name below it.

    A dotted line means at rest, a dashed one remembered; the words are in the list and the card.
    """

    def __init__(self, theme: Theme, person: Person, placed: PlacedMember, node: float) -> None:
        super().__init__()
        self._theme = theme
        self.person = person
        self._node = node
        self._label = rect_of(placed.label).translated(-placed.x, -placed.y)
        self.opened = False
        self.current = False
        self.setPos(placed.x, placed.y)
        self.setToolTip(person.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_marks(self, *, opened: bool, current: bool) -> None:
        """Show whose card is open and who has the keyboard."""
        if (opened, current) != (self.opened, self.current):
            self.opened, self.current = opened, current
            self.update()

    def boundingRect(self) -> QRectF:
        """The mark with the ring around it, and the name."""
        half = self._node / 2 + _RING_GAP + 3
        return QRectF(-half, -half, 2 * half, 2 * half).united(self._label.adjusted(-4, 0, 4, 2))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Draw the mark, the letters, the ring around it and the name."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.opened or self.current:
            token = "focus" if self.current else "primary"
            painter.setPen(QPen(self._theme.color(token), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._draw_shape(painter, self._node / 2 + _RING_GAP)
        self._draw_mark(painter)
        self._draw_name(painter)

    def _draw_mark(self, painter: QPainter) -> None:
        fill, pen, ink = self._colors()
        painter.setPen(pen)
        painter.setBrush(fill)
        self._draw_shape(painter, self._node / 2 - pen.widthF() / 2)
        painter.setPen(ink)
        pixels = max(self._node * _INITIALS, min(self._theme.px(NAME_PIXELS), self._node * 0.4))
        painter.setFont(map_font(pixels, QFont.Weight.Bold))
        half = self._node / 2
        box = QRectF(-half, -half, self._node, self._node)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, initials(self.person.name))

    def _colors(self) -> tuple[QColor, QPen, QColor]:
        color, ring = self._theme.color, self.person.ring
        line = color("ring1" if ring is Ring.FAMILY else "ring2")
        match self.person.state:
            case PersonState.REMEMBERED:
                pen = QPen(color("ink-2"), 1.6, Qt.PenStyle.DashLine)
                return color("surface"), pen, color("ink-2")
            case PersonState.AT_REST:
                pen = QPen(line, 2, Qt.PenStyle.DotLine)
                return color("surface"), pen, color("ink-2")
            case PersonState.NEAR if ring is Ring.COMMUNITY:
                return color("surface"), QPen(line, 2), color("ink")
            case PersonState.NEAR:
                return line, QPen(line, 1), color("ring-ink")

    def _draw_shape(self, painter: QPainter, half: float) -> None:
        box = QRectF(-half, -half, 2 * half, 2 * half)
        if self.person.kind is MemberKind.PERSON:
            painter.drawEllipse(box)
        else:
            painter.drawRoundedRect(box, half * 2 * _SQUARE, half * 2 * _SQUARE)

    def _draw_name(self, painter: QPainter) -> None:
        font = name_font(self._theme, self.person)
        metrics = QFontMetricsF(font)
        wraps = self._label.height() > 1.5 * metrics.height()
        lines = two_lines(self.person.name, metrics) if wraps else (self.person.name,)
        high = self._label.height() / len(lines)
        path = QPainterPath()
        for number, line in enumerate(lines):
            cut = metrics.elidedText(line, Qt.TextElideMode.ElideRight, self._label.width() + 1)
            left = self._label.center().x() - metrics.horizontalAdvance(cut) / 2
            top = self._label.top() + number * high + (high - metrics.height()) / 2
            path.addText(left, top + metrics.ascent(), font, cut)
        # Where a ring's line runs behind a name, the name keeps a quiet edge.
        edge = QPen(ring_fill(self._theme, self.person.ring), 5)
        edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, edge)
        near = self.person.state is PersonState.NEAR
        painter.fillPath(path, self._theme.color("ink" if near else "ink-2"))


def two_lines(text: str, metrics: QFontMetricsF) -> tuple[str, ...]:
    """A name broken where both lines are as short as can be; one line if it is one word."""
    words = text.split()
    halves = [(" ".join(words[:count]), " ".join(words[count:])) for count in range(1, len(words))]
    if not halves:
        return (text,)
    return min(halves, key=lambda half: max(metrics.horizontalAdvance(line) for line in half))


def rect_of(box: Box) -> QRectF:
    """A box of the layout for Qt."""
    return QRectF(box.left, box.top, box.width, box.height)
