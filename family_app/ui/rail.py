"""The rail at the side: one button per page, Help now and Settings below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from family_app.ui import places
from family_app.ui.brand import BrandMark
from family_app.ui.icons import icon
from family_app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class RailItem:
    """One button: which page, its icon and its word."""

    page: str
    icon: str
    text: str


class Rail(QFrame):
    """Radio-like buttons; the chosen one has a mark, a soft fill and a heavier word."""

    chosen = Signal(str)

    def __init__(
        self, items: Sequence[RailItem], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._theme = theme
        self._narrow = False
        self._texts = {item.page: item.text for item in items}
        self._buttons: dict[str, QPushButton] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 16, 12, 16)
        self._layout.setSpacing(4)
        self._layout.addWidget(self._brand())
        for item in items:
            if item.page == places.HELP:
                self._layout.addStretch(1)
            self._layout.addWidget(self._button(item))
        theme.changed.connect(self._resize)
        self._resize()

    def _brand(self) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(10, 0, 0, 12)
        layout.setSpacing(10)
        layout.addWidget(BrandMark(self._theme, row))
        self._name = QLabel(self.tr("Close Circle"), row)
        self._name.setProperty("t", "brand")
        layout.addWidget(self._name, 1)
        return row

    def _button(self, item: RailItem) -> QPushButton:
        button = QPushButton(icon(item.icon), item.text, self)
        button.setObjectName(f"rail-{item.page}")
        button.setProperty("k", "urgent" if item.page == places.HELP else "nav")
        button.setProperty("page", item.page)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setAccessibleName(item.text)
        button.setToolTip(item.text)
        button.setIconSize(QSize(20, 20))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._on_clicked)
        self._buttons[item.page] = button
        return button

    def mark(self, page: str) -> None:
        """Show which page is open."""
        button = self._buttons.get(page)
        if button is not None:
            button.setChecked(True)
        for name, other in self._buttons.items():
            policy = Qt.FocusPolicy.StrongFocus if name == page else Qt.FocusPolicy.TabFocus
            other.setFocusPolicy(policy)

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, for small windows; names stay as tooltips and accessible names."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._name.setVisible(not narrow)
        for page, button in self._buttons.items():
            button.setText("" if narrow else self._texts[page])
        self._resize()

    @Slot()
    def _resize(self) -> None:
        width = 68 if self._narrow else max(208, self._theme.px(184) + 24)
        self.setFixedWidth(width)

    @Slot()
    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QPushButton):
            self.chosen.emit(str(sender.property("page")))
