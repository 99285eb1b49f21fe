"""The circle as a map: keyboard first, and people can be dragged to another place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsScene, QGraphicsView, QWidget

from family_app.domain.circle_layout import lay_out
from family_app.domain.circle_shapes import CircleLayout, MapMember, MapSizes
from family_app.domain.person import Person, Ring
from family_app.ui.circle import map_keys
from family_app.ui.circle.map_items import (
    NAME_PIXELS,
    MemberItem,
    RingsItem,
    map_font,
    name_font,
    two_lines,
)
from family_app.ui.circle.words import map_help, ring_words, spoken
from family_app.ui.theme import Theme
from family_app.ui.widgets.announce import announce
from family_app.ui.widgets.styling import named

_NODE, _YOU = 46, 66
_ROOMY, _SMALLEST = 520, 0.78
# What a graphics view keeps free around its scene.
_VIEW_EDGE = 4
_LABELS = ((116, 2), (104, 1), (84, 2), (72, 1))


class CircleMap(QGraphicsView):
    """Three rings with everyone in them. The list beside it says the same to screen readers."""

    opened = Signal(str)
    moved = Signal(str, object, float)
    delete_requested = Signal(str)
    add_requested = Signal()

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, self.tr("Map of your circle"))
        self.setAccessibleDescription(map_help())
        self._theme = theme
        self._today = date.min
        self._people: tuple[Person, ...] = ()
        self._opened = ""
        self._current = ""
        self._layout: CircleLayout | None = None
        self._laid_out: tuple[tuple[MapMember, ...], MapSizes] | None = None
        self._items: dict[str, MemberItem] = {}
        self._pressed: MemberItem | None = None
        self._pressed_at = QPointF()
        self._dragging = False
        scene = QGraphicsScene(self)
        self.setScene(scene)
        self._rings = RingsItem(theme, self.tr("You"))
        scene.addItem(self._rings)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Without a widget of its own the corner between two scroll bars is drawn as a cross.
        self.setCornerWidget(QWidget(self))
        self.setMinimumSize(theme.px(160), 160)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._lay_out)
        theme.changed.connect(self._later.start)

    @property
    def current(self) -> str:
        """Who has the keyboard."""
        return self._current

    @property
    def layout_drawn(self) -> CircleLayout | None:
        """Where everyone is drawn, once there is something to draw."""
        return self._layout

    def show_people(self, people: Sequence[Person], today: date) -> None:
        """Draw these members; who had the keyboard keeps it, if still there."""
        before = [str(one.uid) for one in self._people]
        self._people, self._today = tuple(people), today
        uids = [str(one.uid) for one in people]
        if self._current and self._current not in uids:
            # Whoever follows the one that went; so that Delete does not lose the way.
            place = before.index(self._current) if self._current in before else 0
            self._current = uids[min(place, len(uids) - 1)] if uids else ""
        self._lay_out()

    def mark_open(self, uid: str) -> None:
        """Show whose card is open; the keyboard goes on from there."""
        self._opened = uid
        if uid:
            self._current = uid
        self._show_marks()
        self._keep_in_sight()

    # drawing

    def _lay_out(self) -> None:
        sizes = self._sizes()
        members = [self._member(one) for one in self._people]
        wanted = (tuple(members), sizes)
        if self._layout is None or self._laid_out != wanted:
            self._layout, self._laid_out = lay_out(members, sizes), wanted
        layout = self._layout
        self._rings.set_layout(layout, sizes.you)
        self.setSceneRect(QRectF(0, 0, layout.width, layout.height))
        for item in self._items.values():
            self.scene().removeItem(item)
        placed = {one.uid: one for one in layout.members}
        self._items = {
            one.uid: MemberItem(self._theme, one, placed[one.uid], layout.node)
            for one in self._people
        }
        for item in self._items.values():
            self.scene().addItem(item)
        self._pressed, self._dragging = None, False
        self._rings.mark(None)
        self._show_marks()
        self._keep_in_sight()
        self.scene().update()

    def _sizes(self) -> MapSizes:
        px, room = self._theme.px, self._room()
        font = map_font(px(NAME_PIXELS), QFont.Weight.Medium)
        metrics = QFontMetricsF(font)
        # Marks grow half as much as the words: two letters need less room than a name.
        grown = (px(100) / 100 + 1) / 2
        # And they give way where the whole map is small.
        grown *= min(1.0, max(_SMALLEST, min(room.width(), room.height()) / _ROOMY))
        family, friends, community = (
            metrics.horizontalAdvance(ring_words(ring)) + 8 for ring in Ring
        )
        return MapSizes(
            width=room.width(),
            height=room.height(),
            node=_NODE * grown,
            you=_YOU * grown,
            line=metrics.height() + 1,
            labels=tuple((float(px(width)), lines) for width, lines in _LABELS),
            words=(family, friends, community),
            margin=6,
        )

    def _room(self) -> QSize:
        """What is there with both scroll bars, so that one never calls for the other."""
        wide = self.verticalScrollBar().sizeHint().width() + _VIEW_EDGE
        high = self.horizontalScrollBar().sizeHint().height() + _VIEW_EDGE
        return self.maximumViewportSize() - QSize(wide, high)

    def _member(self, person: Person) -> MapMember:
        metrics = QFontMetricsF(name_font(self._theme, person))
        whole = metrics.horizontalAdvance(person.name)
        wrapped = max(metrics.horizontalAdvance(line) for line in two_lines(person.name, metrics))
        return MapMember(person.uid, person.ring, person.angle, whole + 4, wrapped + 4)

    def _show_marks(self) -> None:
        for uid, item in self._items.items():
            current = uid == self._current and self.hasFocus()
            item.set_marks(opened=uid == self._opened, current=current)

    def _keep_in_sight(self) -> None:
        item = self._items.get(self._current)
        if item is not None:
            self.ensureVisible(item, 12, 12)
        elif self._layout is not None:
            self.centerOn(*self._layout.centre)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew for the room there is."""
        super().resizeEvent(event)
        self._later.start()

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home, End, Page up and down go to people; the rest acts on the one reached."""
        key = event.key()
        if not map_keys.is_plain(event):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape and self._dragging:
            self._lay_out()
        elif map_keys.is_add(key):
            self.add_requested.emit()
        elif key in map_keys.ARROWS:
            self._go_towards(*map_keys.ARROWS[Qt.Key(key)])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._go_in_order(key)
        elif not self._act(key):
            super().keyPressEvent(event)

    def _act(self, key: int) -> bool:
        item = self._items.get(self._current)
        if item is None:
            return False
        step = map_keys.ring_step(key)
        if map_keys.is_open(key):
            self.opened.emit(self._current)
        elif map_keys.is_delete(key):
            self.delete_requested.emit(self._current)
        elif step:
            self._step_ring(item.person, step)
        else:
            return False
        return True

    def _step_ring(self, person: Person, step: int) -> None:
        ring = map_keys.next_ring(person.ring, step)
        if ring is person.ring:
            announce(self, self.tr("This is as far as the rings go."))
        else:
            self.moved.emit(person.uid, ring, person.angle)

    def _go_towards(self, across: int, down: int) -> None:
        if self._layout is None:
            return
        reached = self._layout.neighbour(self._current, across, down)
        if reached is not None:
            self._go_to(reached)
        else:
            announce(self, self.tr("Nobody further that way."))

    def _go_in_order(self, key: int) -> None:
        uids = [str(one.uid) for one in self._people]
        if not uids:
            return
        here = uids.index(self._current) if self._current in uids else -1
        last = len(uids) - 1
        place = {
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            Qt.Key.Key_PageUp: max(0, here - 1),
            Qt.Key.Key_PageDown: min(last, here + 1),
        }[Qt.Key(key)]
        self._go_to(uids[place])

    def _go_to(self, uid: str) -> None:
        self._current = uid
        self._show_marks()
        self._keep_in_sight()
        announce(self, spoken(self._items[uid].person, self._today))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at the open card's person, else at the first."""
        super().focusInEvent(event)
        by_keys = event.reason() != Qt.FocusReason.MouseFocusReason
        if by_keys and self._people:
            self._go_to(self._current or self._people[0].uid)
        self._show_marks()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the mark of the keyboard off."""
        super().focusOutEvent(event)
        self._show_marks()

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a member."""
        found = self.itemAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and isinstance(found, MemberItem):
            self._pressed = found
            self._pressed_at = event.position()
            found.setZValue(1)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the member along once it is plain that a drag is meant."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        way = event.position() - self._pressed_at
        self._dragging |= way.manhattanLength() >= QApplication.startDragDistance()
        if self._dragging and self._layout is not None:
            place = self.mapToScene(event.position().toPoint())
            self._pressed.setPos(place)
            self._rings.mark(self._layout.ring_and_angle(place.x(), place.y())[0])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: a click opens the card, a drag gives ring and angle."""
        pressed, dragging = self._pressed, self._dragging
        self._pressed, self._dragging = None, False
        if pressed is None or self._layout is None:
            super().mouseReleaseEvent(event)
            return
        uid = pressed.person.uid
        self._current = uid
        self._rings.mark(None)
        if dragging:
            ring, angle = self._layout.ring_and_angle(pressed.x(), pressed.y())
            self.moved.emit(uid, ring, angle)
        else:
            self.opened.emit(uid)
