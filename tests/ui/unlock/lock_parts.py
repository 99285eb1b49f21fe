"""A lock screen over real spaces, and what it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.ui.lock_screen import LockScreen
from family_app.ui.theme import Theme
from family_app.ui.unlock.unlock_card import UnlockCard
from tests.ui.parts_for import parts_for

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


class Opened:
    """Takes what the lock screen opens, and closes it after the test."""

    def __init__(self) -> None:
        self.spaces: list[OpenSpace] = []
        self.screens: list[LockScreen] = []

    def take(self, space: OpenSpace) -> None:
        self.spaces.append(space)


def screen_for(
    qtbot: QtBot, home: Home, theme: Theme, opened: Opened, *, inline: bool = True
) -> LockScreen:
    screen = LockScreen(parts_for(home, theme, inline=inline))
    qtbot.addWidget(screen)
    opened.screens.append(screen)
    screen.opened.connect(opened.take)
    screen.resize(1280, 820)
    screen.prepare()
    screen.show()
    return screen


def card_of(screen: LockScreen) -> UnlockCard:
    card = screen.findChild(UnlockCard)
    assert card is not None
    return card
