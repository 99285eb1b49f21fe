from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.space_settings import SpaceSettings
from family_app.platforms.messages import Messages
from family_app.services import spaces
from family_app.services.settings import space_settings
from family_app.storage.open_space import OpenSpace
from family_app.ui.bell import Bell
from family_app.ui.context import Context
from family_app.ui.settings_cards.bell_card import BellCard
from family_app.ui.theme import Theme
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.parts_for import parts_for


class Deaf(Messages):
    """A desktop that takes messages, or does not."""

    def __init__(self) -> None:
        super().__init__()
        self.takes = True

    def show(self, sender: str, title: str, words: str) -> None:
        self.told.emit(self.takes)

    def stop(self) -> None:
        """Nothing shows here."""


@pytest.fixture
def opened(ready: Ready) -> Iterator[OpenSpace]:
    space = spaces.unlock(ready.home, None, PASSPHRASE)
    yield space
    space.close()


class Shown:
    def __init__(self, qtbot: QtBot, ready: Ready, theme: Theme, space: OpenSpace) -> None:
        self.desktop = Deaf()
        bell = Bell(make=lambda: self.desktop)
        parts = replace(parts_for(ready.home, theme), bell=bell)
        parts.ops.open(space)
        self.space = space
        self.card = BellCard(Context.of(parts))
        qtbot.addWidget(self.card)
        self.card.resize(420, 700)
        self.card.show_settings(self.kept())
        self.card.show()

    def kept(self) -> SpaceSettings:
        with self.space.read() as uow:
            return space_settings(uow)

    def tick(self, name: str) -> None:
        box = self.card.findChild(QCheckBox, name)
        assert box is not None
        box.click()

    def choose(self, name: str, value: object) -> None:
        combo = self.card.findChild(QComboBox, name)
        assert combo is not None
        combo.setCurrentIndex(combo.findData(value))
        combo.activated.emit(combo.currentIndex())

    def shows_choices(self) -> bool:
        choices = self.card.findChild(QWidget, "settings-bell-choices")
        assert choices is not None
        return choices.isVisible()

    def said_after_trying(self) -> str:
        button = self.card.findChild(QPushButton, "settings-bell-try")
        said = self.card.findChild(QLabel, "settings-bell-said")
        assert button is not None
        assert said is not None
        button.click()
        return said.accessibleName()


@pytest.fixture
def shown(qtbot: QtBot, ready: Ready, theme: Theme, opened: OpenSpace) -> Shown:
    return Shown(qtbot, ready, theme, opened)


def test_reminders_are_off_until_they_are_wanted(shown: Shown) -> None:
    assert not shown.kept().bell
    assert not shown.shows_choices()
    shown.tick("settings-bell-on")
    assert shown.kept().bell
    assert shown.shows_choices()


def test_each_choice_is_kept(shown: Shown) -> None:
    shown.tick("settings-bell-on")
    shown.tick("settings-bell-birthdays")
    shown.tick("settings-bell-says-time")
    shown.choose("settings-bell-before", 30)
    shown.choose("settings-bell-quiet-from", "20:00")
    kept = shown.kept()
    assert (kept.bell_birthdays, kept.bell_says_time, kept.bell_meetings) == (False, False, True)
    assert (kept.bell_before, kept.bell_quiet_from) == (30, "20:00")


def test_trying_one_says_whether_this_system_shows_any(shown: Shown) -> None:
    shown.tick("settings-bell-on")
    assert "on its way" in shown.said_after_trying()
    shown.desktop.takes = False
    assert "shows no messages" in shown.said_after_trying()
