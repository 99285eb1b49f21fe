"""The rail at the side: one button per page, Help now and Settings below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from family_app.ui import places
from family_app.ui.brand import BrandMark, BrandName
from family_app.ui.theme import Theme
from family_app.ui.widgets.buttons import Button, nav
from family_app.ui.widgets.card import Pane
from family_app.ui.widgets.column import PageScroll

_BELOW = (places.HELP, places.SETTINGS)


@dataclass(frozen=True, slots=True)
class RailItem:
    """One button: which page, its icon and its word."""

    page: str
    icon: str
    text: str


class Rail(Pane):
    """Radio-like buttons; the chosen one has a mark, a soft fill and a heavier word."""

    chosen = Signal(str)

    def __init__(
        self, items: Sequence[RailItem], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__("rail", edge="end", name="rail", parent=parent)
        self._theme = theme
        self._narrow = False
        self._buttons: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 20, 8, 12)
        layout.setSpacing(4)
        self._brand_row = self._brand()
        layout.addWidget(self._brand_row)
        layout.addWidget(self._scrolling([one for one in items if one.page not in _BELOW]), 1)
        below = QVBoxLayout()
        below.setContentsMargins(4, 4, 4, 4)
        below.setSpacing(4)
        for item in items:
            if item.page in _BELOW:
                below.addWidget(self._button(item))
        layout.addLayout(below)
        theme.changed.connect(self._resize)
        self._resize()

    def _scrolling(self, items: Sequence[RailItem]) -> QWidget:
        """The pages scroll where the window is low; Help now and Settings always stay in sight."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(4, 4, 4, 4)  # room for the ring of the focus
        column.setSpacing(4)
        for item in items:
            column.addWidget(self._button(item))
        column.addStretch(1)
        scroll = PageScroll(name="rail-scroll")
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.set_content(holder)
        self._scroll = scroll
        return scroll

    def _brand(self) -> QWidget:
        row = QWidget(self)
        layout = QHBoxLayout(row)
        self._brand_line = layout
        layout.setSpacing(10)
        layout.addWidget(BrandMark(self._theme, row))
        layout.addWidget(BrandName(self._theme, row), 1)
        return row

    def _button(self, item: RailItem) -> Button:
        button = nav(
            item.text,
            name=f"rail-{item.page}",
            icon=item.icon,
            urgent=item.page == places.HELP,
        )
        button.setProperty("page", item.page)
        button.setCheckable(True)
        # The group holds all of them; auto-exclusive makes them radio buttons to a screen reader.
        button.setAutoExclusive(True)
        self._group.addButton(button)
        button.setAccessibleName(item.text)
        button.setToolTip(item.text)
        button.clicked.connect(self._on_clicked)
        self._buttons[item.page] = button
        return button

    def mark(self, page: str) -> None:
        """Show which page is open; Tab enters the rail there."""
        for name, button in self._buttons.items():
            here = name == page
            button.setChecked(here)
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
            if here and page not in _BELOW:
                self._scroll.ensureWidgetVisible(button)

    def take_focus(self) -> None:
        """Put the focus on the page that is open."""
        for button in self._buttons.values():
            if button.isChecked():
                button.setFocus()

    def set_narrow(self, narrow: bool) -> None:
        """Icons only, for small windows; names stay as tooltips and accessible names."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._brand_row.setVisible(not narrow)  # a low window needs the room for the pages
        for button in self._buttons.values():
            button.show_words(not narrow)
        self._resize()

    @Slot()
    def _resize(self) -> None:
        # Narrow: as wide as one button with nothing but its icon, see the style sheet.
        width = self._theme.px(40) + 36 if self._narrow else self._theme.px(184) + 24
        self.setFixedWidth(width)
        # The mark stands above the icons, middle on middle.
        self._brand_line.setContentsMargins(6 + self._theme.px(9), 0, 0, 8)

    @Slot()
    def _on_clicked(self) -> None:
        sender: QObject | None = self.sender()
        if isinstance(sender, Button):
            self.chosen.emit(str(sender.property("page")))
