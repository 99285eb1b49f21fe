"""The circle's page as someone in front of it uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.ui.circle.circle_list import CircleList
from family_app.ui.circle.circle_map import CircleMap
from family_app.ui.context import Context
from family_app.ui.notices import UndoOffer
from family_app.ui.pages.circle import CirclePage
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.parts_for import parts_for

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


class ShownCircle:
    """The page, what it said, what it offered to undo, and where it led."""

    def __init__(
        self, qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace, opened: list[QUrl]
    ) -> None:
        parts = parts_for(home, theme, opened=opened)
        parts.ops.open(space)
        self.qtbot = qtbot
        self.space = space
        self.said: list[str] = []
        self.offers: list[UndoOffer] = []
        self.went: list[Place] = []
        parts.notices.said.connect(self.said.append)
        parts.notices.undo_offered.connect(self.offers.append)
        self.page = CirclePage(Context.of(parts))
        self.page.navigate_requested.connect(self.went.append)
        qtbot.addWidget(self.page)
        self.resize(1072, 820)
        self.page.refresh()
        self.page.show()
        self.page.activateWindow()
        checks.settle(self.page)

    def resize(self, width: int, height: int) -> None:
        self.page.resize(width, height)
        checks.settle(self.page)

    @property
    def map(self) -> CircleMap:
        return self.page._view.map

    @property
    def rows(self) -> CircleList:
        return self.page._view.list

    def open(self, uid: str) -> None:
        self.page.open_place(Place("circle", uid))
        checks.settle(self.page)

    def button(self, name: str) -> QPushButton:
        found = self.page.findChild(QPushButton, name)
        assert found is not None, name
        return found

    def sees(self, name: str) -> bool:
        found = self.page.findChild(QPushButton, name)
        return found is not None and found.isVisible()

    def click(self, name: str) -> None:
        assert self.sees(name), f"{name} is not to be seen"
        self.button(name).click()
        checks.settle(self.page)

    def write(self, name: str, text: str) -> None:
        field = self.page.findChild(QLineEdit, name)
        assert field is not None, name
        assert field.isVisible(), name
        field.setText(text)

    def words(self) -> str:
        labels = self.page.findChildren(QLabel)
        return "\n".join(one.accessibleName() for one in labels if one.isVisible())

    def undo(self) -> None:
        self.offers[-1].undo()
        checks.settle(self.page)

    def dialog(self, name: str) -> QPushButton:
        """A button of the question that stands over the page."""
        for window in QApplication.topLevelWidgets():
            found = window.findChild(QPushButton, name)
            if found is not None and found.isVisible():
                return found
        raise AssertionError(f"no question with {name}")

    def filled_buttons(self) -> list[str]:
        buttons = self.page.findChildren(QPushButton)
        return [
            one.objectName()
            for one in buttons
            if one.isVisible() and one.property("k") == "primary"
        ]
