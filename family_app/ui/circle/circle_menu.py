"""The button in the circle's top bar that opens a menu: bring people in, take people out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QWidget

from family_app.ui.circle.people_in import PeopleIn
from family_app.ui.circle.people_out import PeopleOut
from family_app.ui.context import Context
from family_app.ui.widgets.buttons import Button


class CircleMenu(Button):
    """What is not needed every day."""

    def __init__(self, ctx: Context, page: QWidget) -> None:
        words = self.tr("More for your circle")
        super().__init__(
            "icon", "", name="circle-menu", icon="ellipsis", accessible=words, parent=page
        )
        self.setToolTip(words)
        self.people_in = PeopleIn(ctx, page)
        self.people_out = PeopleOut(ctx, page)
        self._menu = QMenu(self)
        self._menu.setObjectName("circle-menu-list")
        self._add("circle-menu-in", self.tr("Bring people in…"), self.people_in.ask)
        self._add("circle-menu-out", self.tr("Take people out…"), self.people_out.ask)
        self.clicked.connect(self._open)

    def _add(self, name: str, words: str, chosen: Callable[[], object]) -> None:
        action = self._menu.addAction(words)
        action.setObjectName(name)
        action.triggered.connect(chosen)

    @Slot()
    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
