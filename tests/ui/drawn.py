"""Measures words as they are drawn: the colours that really meet on the screen."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests import checks

# Thin strokes hardly ever reach the full colour of the ink; the tokens themselves are measured
# elsewhere. This is below what the faintest of them comes to, and above what cannot be read.
LEAST = 3.6
_GRAIN = 64
_FEWEST = 3
# A digit alone has too few points of full colour to be measured.
_SHORTEST = 3


def faint_words(root: QWidget) -> list[str]:
    """Visible labels and buttons whose words hardly differ from their ground."""
    picture = root.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    faults = []
    for widget in checks.visible(root):
        if not isinstance(widget, (QLabel, QAbstractButton)):
            continue
        seen = _seen(widget, root)
        if not widget.isEnabled() or len(widget.text().strip()) < _SHORTEST or seen.isEmpty():
            continue
        drawn = picture.copy(seen)
        value = _contrast(bytes(drawn.constBits()))
        if value < LEAST:
            faults.append(f"{checks._who(widget)} is drawn with a contrast of {value:.2f}")
    return faults


def _seen(widget: QWidget, root: QWidget) -> QRect:
    """The part of a widget that is not cut off by what it stands in."""
    rect = QRect(widget.mapTo(root, QPoint()), widget.size()).intersected(root.rect())
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        rect = rect.intersected(QRect(parent.mapTo(root, QPoint()), parent.size()))
        parent = parent.parentWidget()
    whole = QRect(widget.mapTo(root, QPoint()), widget.size())
    return rect if rect == whole else QRect()


@lru_cache(maxsize=1000)
def _contrast(points: bytes) -> float:
    """Between the ground, which is most of it, and the colour that differs most from it.

    The rail and the bar are drawn the same on one page after the other.
    """
    colours = Counter(memoryview(points).cast("I"))
    (ground, _), *others = colours.most_common(_GRAIN)
    drawn = [colour for colour, count in others if count >= _FEWEST]
    return max((checks.contrast(_hex(ground), _hex(colour)) for colour in drawn), default=1.0)


def _hex(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06X}"
