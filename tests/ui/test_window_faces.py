"""The faces of the window that need no open space."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.ui.first_run.first_run import FirstRun
from family_app.ui.help_screen import HelpScreen
from family_app.ui.lock_screen import LockScreen
from family_app.ui.parts import Parts
from family_app.ui.theme import Theme
from family_app.ui.window import Window
from tests import checks
from tests.ready_space import ready_space
from tests.ui.parts_for import parts_for

PHRASE = "purple stone river lamp"


@pytest.fixture
def parts(home: Home, theme: Theme) -> Parts:
    return parts_for(home, theme)


@pytest.fixture
def window(qtbot: QtBot, parts: Parts) -> Iterator[Window]:
    made = Window(parts)
    qtbot.addWidget(made)
    made.resize(1280, 820)
    made.start()
    made.show()
    yield made
    parts.ops.close()


def face(window: Window) -> object:
    return window._stack.currentWidget()


def first_run(window: Window) -> FirstRun:
    found = face(window)
    assert isinstance(found, FirstRun)
    return found


def test_a_new_computer_begins_with_the_first_run(window: Window) -> None:
    assert first_run(window).step.name == "welcome"


def test_hide_is_only_tried_on_the_step_that_explains_it(window: Window) -> None:
    run = first_run(window)
    run.next_button.click()
    window.hide_now()
    assert face(window) is run
    assert run._cover.isVisible()
    assert not window.isMinimized()


def test_hide_on_another_step_really_hides(qtbot: QtBot, window: Window) -> None:
    window.hide_now()
    qtbot.waitUntil(window.isMinimized)
    assert isinstance(face(window), LockScreen)


def test_help_comes_back_to_the_same_step_with_what_was_typed(window: Window) -> None:
    run = first_run(window)
    run.next_button.click()
    run.next_button.click()
    label = run.step.findChild(QLabel, "first-label-label")
    assert label is not None
    run.help_button.click()
    helping = face(window)
    assert isinstance(helping, HelpScreen)
    helping.back_button.click()
    assert face(window) is run
    assert run.step.name == "passphrase"


def test_hiding_over_help_lets_the_recovery_words_go(
    qtbot: QtBot, window: Window, parts: Parts
) -> None:
    run = first_run(window)
    run.next_button.click()
    run.next_button.click()
    form = run.step
    form.new.passphrase.edit.setText(PHRASE)  # type: ignore[attr-defined]
    form.new.again.edit.setText(PHRASE)  # type: ignore[attr-defined]
    run.next_button.click()
    assert run.step.name == "words"
    run.help_button.click()
    window.hide_now()
    qtbot.waitUntil(window.isMinimized)
    checks.settle(window)
    assert not parts.ops.is_open
    assert isinstance(face(window), LockScreen)
    assert window._behind is None


def test_from_the_lock_screen_a_number_is_one_press_away(
    qtbot: QtBot, home: Home, theme: Theme
) -> None:
    ready_space(home)
    window = Window(parts_for(home, theme))
    qtbot.addWidget(window)
    window.start()
    window.show()
    lock = face(window)
    assert isinstance(lock, LockScreen)
    button = lock.findChild(QPushButton, "unlock-help")
    assert button is not None
    button.click()
    checks.settle(window)
    helping = face(window)
    assert isinstance(helping, HelpScreen)
    numbers = [label.text() for label in helping.findChildren(QLabel) if label.isVisible()]
    assert "911" in numbers
    helping.back_button.click()
    assert face(window) is lock
