"""Frames: the card, the side pane and the line between two parts."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from family_app.ui.widgets.styling import named, restyle, styled

CardLook = Literal["plain", "soft", "gold", "danger", "marked"]


class Card(QFrame):
    """A frame with a thin line and round corners; its column is `rows`."""

    def __init__(
        self,
        look: CardLook = "plain",
        *,
        small: bool = False,
        spacing: int = 8,
        name: str = "",
        accessible: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name, accessible)
        styled(self, c="" if look == "plain" else look, s="1" if small else "")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(spacing)
        # A card made higher by its neighbour keeps its rows at the top.
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addLayout(self.rows)
        self._whole.addStretch()

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout below what is there; with `stretch` it takes spare height."""
        if stretch:
            self._whole.setStretch(0, 1)
        if isinstance(item, QWidget):
            self.rows.addWidget(item, stretch)
        else:
            self.rows.addLayout(item, stretch)

    def set_look(self, look: CardLook) -> None:
        """Change the card's colours."""
        restyle(self, c="" if look == "plain" else look)


class Pane(QFrame):
    """A part of a page with its own ground; `edge` draws a line towards its neighbour.

    `edge` is meant by reading direction ("start" or "end") and changes sides by itself.
    """

    def __init__(
        self,
        ground: Literal["paper", "surface", "rail"] = "paper",
        *,
        edge: Literal["", "start", "end"] = "",
        name: str = "",
        accessible: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, name, accessible)
        self._edge = edge
        styled(self, c=ground, side=self._side())

    def changeEvent(self, event: QEvent) -> None:
        """Move the line when the reading direction changes: style sheets know only left."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            restyle(self, side=self._side())

    def _side(self) -> str:
        if not self._edge:
            return ""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return "right" if (self._edge == "end") != mirrored else "left"


class Divider(QFrame):
    """A thin line between two parts of a card or pane."""


def row(*items: QWidget | int, spacing: int = 12) -> QHBoxLayout:
    """A line of widgets; a whole number stands for that much stretch."""
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    for item in items:
        if isinstance(item, int):
            line.addStretch(item)
        else:
            line.addWidget(item)
    return line
