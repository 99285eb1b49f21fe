"""A code that a phone's camera reads."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.styling import named

_SIDE = 190
_LARGEST = 240  # in pixels; larger text leaves the room of a small screen to the words
_QUIET = 4  # modules of white around a code, as ISO/IEC 18004 asks


class PhonePicture(QWidget):
    """Black on white in every theme: cameras do not read the other way round."""

    def __init__(self, payload: str, spoken: str, *, name: str) -> None:
        super().__init__()
        named(self, name, spoken)
        self._rows = _modules(payload)
        side = min(Theme.current().px(_SIDE), _LARGEST)
        self.setFixedSize(QSize(side, side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whole pixels for each module, so that no edge is blurred."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        count = len(self._rows) + 2 * _QUIET
        scale = self.devicePixelRatioF()
        module = max(1, int(self.width() * scale / count)) / scale
        start = (self.width() - module * len(self._rows)) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.GlobalColor.black)
        painter.translate(start, start)
        painter.scale(module, module)
        for y, cells in enumerate(self._rows):
            for x, dark in enumerate(cells):
                if dark:
                    painter.drawRect(x, y, 1, 1)
        painter.end()


def _modules(payload: str) -> tuple[tuple[bool, ...], ...]:
    import segno  # loaded only when a code is shown

    code = segno.make(payload, micro=False, error="m")
    return tuple(tuple(bool(cell) for cell in cells) for cells in code.matrix)
