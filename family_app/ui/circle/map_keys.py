"""The keys that the map and the list of a circle have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from family_app.domain.person import Ring

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_NEARER = {Qt.Key.Key_Plus, Qt.Key.Key_Equal}
_FARTHER = {Qt.Key.Key_Minus, Qt.Key.Key_Underscore}
_DELETE = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


def is_plain(event: QKeyEvent) -> bool:
    """Whether no shortcut of the window is meant."""
    return event.modifiers() in _PLAIN


def ring_step(key: int) -> int:
    """-1 for one ring nearer, 1 for one ring farther, 0 for any other key."""
    if key in _NEARER:
        return -1
    return 1 if key in _FARTHER else 0


def next_ring(ring: Ring, step: int) -> Ring:
    """One ring nearer or farther; the innermost and the outermost end the way."""
    return Ring(min(max(ring + step, Ring.FAMILY), Ring.COMMUNITY))


def is_delete(key: int) -> bool:
    """Whether a member is to be taken off."""
    return key in _DELETE


def is_add(key: int) -> bool:
    """Whether a member is to be added."""
    return key == Qt.Key.Key_N


def is_open(key: int) -> bool:
    """Whether a member's card is to be opened."""
    return key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
