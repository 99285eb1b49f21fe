"""A lesson's drawing; its words stand below it as a list where they would be too small."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from family_app.domain.lesson import Picture
from family_app.ui.theme import Theme
from family_app.ui.widgets.picture_view import PictureView
from family_app.ui.widgets.reading import Reading
from family_app.ui.widgets.styling import named

_LEGIBLE = 0.8
_DRAWN_WIDE = 640


class PictureBlock(QWidget):
    """`words` is shown where the drawing is narrower than four fifths of what the text asks."""

    def __init__(self, picture: Picture, svg: str, parent: QWidget) -> None:
        super().__init__(parent)
        name = f"learn-picture-{picture.name}"
        named(self, name)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 8)
        rows.setSpacing(12)
        self.view = PictureView(svg, alt=picture.alt, name=f"{name}-view", parent=self)
        lines = "".join(f"<li>{escape(line)}</li>" for line in grouped(picture.words))
        self.words = Reading(
            f"<ul>{lines}</ul>",
            small=True,
            name=f"{name}-words",
            parent=self,
        )
        rows.addWidget(self.view)
        rows.addWidget(self.words)
        self._fit()
        Theme.current().changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show or hide the list."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        asked = Theme.current().px(_DRAWN_WIDE)
        self.words.setVisible(bool(self.width()) and self.width() < asked * _LEGIBLE)


def grouped(words: dict[str, str]) -> list[str]:
    """The words line by line; "body" and "body-2" are parts of one line."""
    lines: dict[str, list[str]] = {}
    for key, word in words.items():
        stem, _, number = key.rpartition("-")
        lines.setdefault(stem if stem and number.isdigit() else key, []).append(word)
    return [_one(parts) for parts in lines.values()]


def _one(parts: list[str]) -> str:
    first, rest = parts[0], " ".join(parts[1:])
    return f"{first}: {rest}" if rest else first
