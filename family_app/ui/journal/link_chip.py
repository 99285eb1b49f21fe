"""One tag, lesson or person below a page: a way there, and a way to take it off."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import Button
from family_app.ui.widgets.styling import named

_SMALL = 14


class LinkChip(QWidget):
    """`value` is the tag or the id it stands for."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(
        self,
        text: str,
        value: str,
        *,
        icon: str,
        spoken: str,
        remove: str,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, f"{name}-box")
        self.value = value
        self._open = Button("chip", text, name=name, icon=icon, accessible=spoken, parent=self)
        self._open.setToolTip(spoken)
        self._remove = Button(
            "icon", "", name=f"{name}-remove", icon="x", accessible=remove, parent=self
        )
        self._remove.setToolTip(remove)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(1)
        line.addWidget(self._open)
        line.addWidget(self._remove)
        Theme.current().changed.connect(self._fit)
        self._fit()
        self._open.clicked.connect(self._on_opened)
        self._remove.clicked.connect(self._on_removed)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops, in order."""
        return self._open, self._remove

    def set_removable(self, removable: bool) -> None:
        """Hide the way to take it off while reading."""
        self._remove.setVisible(removable)

    def _fit(self) -> None:
        side = Theme.current().px(_SMALL)
        self._remove.setIconSize(QSize(side, side))

    def _on_opened(self) -> None:
        self.opened.emit(self.value)

    def _on_removed(self) -> None:
        self.removed.emit(self.value)
