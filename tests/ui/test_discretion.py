"""Discreet mode: what others see of the window is neutral, open or locked."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from family_app.services import spaces
from family_app.services.settings import save_setting
from family_app.ui.parts import Parts
from family_app.ui.places import SETTINGS, Place
from family_app.ui.theme import Theme
from family_app.ui.window import Window
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.parts_for import parts_for

OURS = "Close Circle"
NEUTRAL = "Notes"


@pytest.fixture
def parts(ready: Ready, theme: Theme) -> Iterator[Parts]:
    name, desktop = QCoreApplication.applicationName(), QGuiApplication.desktopFileName()
    yield parts_for(ready.home, theme)
    theme.set_discreet(False)
    QCoreApplication.setApplicationName(name)
    QGuiApplication.setDesktopFileName(desktop)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, False)


@pytest.fixture
def start(qtbot: QtBot, parts: Parts) -> Iterator[Callable[[], Window]]:
    def started() -> Window:
        made = Window(parts)
        qtbot.addWidget(made)
        made.start()
        made.show()
        return made

    yield started
    parts.ops.close()


def open_(window: Window, parts: Parts) -> None:
    window.open_space(spaces.unlock(parts.home, None, PASSPHRASE))
    assert window.workspace is not None


def switch(window: Window) -> None:
    """Click the setting."""
    assert window.workspace is not None
    window.workspace.show_place(Place(SETTINGS))
    box = window.findChild(QCheckBox, "settings-discreet")
    assert box is not None
    box.click()


def shown(window: QWidget) -> list[str]:
    labels = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    return [window.windowTitle(), QCoreApplication.applicationName(), *labels]


def is_neutral(window: Window) -> bool:
    words = shown(window)
    native = QCoreApplication.testAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    told = any(OURS in text for text in words)
    return NEUTRAL in words and not told and not window.windowIcon().isNull() and native


def test_nothing_is_hidden_before_it_is_asked_for(
    start: Callable[[], Window], parts: Parts
) -> None:
    window = start()
    assert window.windowTitle() == OURS
    open_(window, parts)
    assert OURS in shown(window)
    assert QGuiApplication.desktopFileName() == "close-circle"


def test_the_setting_counts_at_once_locked_and_at_the_next_start(
    start: Callable[[], Window], parts: Parts
) -> None:
    window = start()
    open_(window, parts)
    switch(window)
    window.workspace.show_place(Place("today"))  # type: ignore[union-attr]
    assert is_neutral(window)
    assert QGuiApplication.desktopFileName() == "notes"
    window.lock()
    assert is_neutral(window)
    window.close()
    again = start()
    assert is_neutral(again)
    open_(again, parts)
    switch(again)
    again.lock()
    assert again.windowTitle() == OURS
    assert again.windowIcon().isNull()


def test_without_the_computers_settings_the_space_puts_it_right_when_it_opens(
    start: Callable[[], Window], parts: Parts
) -> None:
    with closing(spaces.unlock(parts.home, None, PASSPHRASE)) as space, space.write() as uow:
        save_setting(uow, "discreet", True)
    window = start()
    assert window.windowTitle() == OURS
    open_(window, parts)
    assert is_neutral(window)
    window.lock()
    assert is_neutral(window)
    assert json.loads(parts.home.settings_file.read_text())["discreet"] is True


def test_another_space_of_the_computer_goes_by_its_own_setting(
    start: Callable[[], Window], parts: Parts
) -> None:
    parts.settings.change(discreet=True)
    window = start()
    assert is_neutral(window)
    open_(window, parts)
    assert window.windowTitle() == OURS
    window.lock()
    assert is_neutral(window)


def test_hidden_away_its_entry_in_the_task_bar_is_neutral_until_it_comes_back(
    qtbot: QtBot, start: Callable[[], Window], parts: Parts
) -> None:
    window = start()
    open_(window, parts)
    window.hide_now()
    qtbot.waitUntil(window.isMinimized)
    assert window.windowTitle() == NEUTRAL
    assert not window.windowIcon().isNull()
    window.come_forward()
    qtbot.waitUntil(lambda: window.windowTitle() == OURS)
    assert window.windowIcon().isNull()
