from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from family_app.ui.idle import IdleWatch


class Clocks:
    """The wall clock and one that stands still while the computer sleeps."""

    def __init__(self) -> None:
        self.wall, self.running = 1_000_000.0, 50.0

    def pass_(self, seconds: float, *, asleep: bool = False) -> None:
        self.wall += seconds
        self.running += 0 if asleep else seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def watch(qapp: QApplication, clocks: Clocks) -> IdleWatch:
    made = IdleWatch(clocks=(lambda: clocks.wall, lambda: clocks.running))
    made.start(5)
    return made


@pytest.fixture
def button(qtbot: QtBot, watch: IdleWatch) -> QPushButton:
    made = QPushButton("a button")
    qtbot.addWidget(made)
    made.show()
    handle = made.windowHandle()
    assert isinstance(handle, QWindow)
    watch._watch(handle)
    return made


def press(button: QPushButton) -> None:
    handle = button.windowHandle()
    assert handle is not None
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def at_once(button: QPushButton, kind: QEvent.Type) -> None:
    """A mouse event that arrives before anything else can be done."""
    handle = button.windowHandle()
    assert handle is not None
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    held = left if kind == QEvent.Type.MouseButtonPress else none
    changed = none if kind == QEvent.Type.MouseMove else left
    place, plain = QPointF(5, 5), Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(handle, QMouseEvent(kind, place, place, changed, held, plain))


def test_five_minutes_without_use_are_noticed(watch: IdleWatch, clocks: Clocks) -> None:
    spy = QSignalSpy(watch.idle)
    clocks.pass_(299)
    watch._tick()
    assert spy.count() == 0
    clocks.pass_(2)
    watch._tick()
    assert spy.count() == 1


def test_use_starts_the_time_anew(watch: IdleWatch, clocks: Clocks, button: QPushButton) -> None:
    spy, clicked = QSignalSpy(watch.idle), QSignalSpy(button.clicked)
    clocks.pass_(299)
    press(button)
    clocks.pass_(299)
    watch._tick()
    assert (spy.count(), clicked.count()) == (0, 1)


def test_what_wakes_the_computer_locks_and_does_no_more(
    watch: IdleWatch, clocks: Clocks, button: QPushButton
) -> None:
    spy, clicked = QSignalSpy(watch.idle), QSignalSpy(button.clicked)
    clocks.pass_(3600, asleep=True)
    for kind in (
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
    ):
        at_once(button, kind)
    QApplication.processEvents()
    assert (spy.count(), clicked.count()) == (1, 0)


def test_a_clock_that_is_set_back_does_not_keep_the_space_open(
    watch: IdleWatch, clocks: Clocks
) -> None:
    spy = QSignalSpy(watch.idle)
    clocks.pass_(301)
    clocks.wall -= 3600
    watch._tick()
    assert spy.count() == 1


def test_nothing_is_noticed_when_it_is_off(
    watch: IdleWatch, clocks: Clocks, button: QPushButton
) -> None:
    spy = QSignalSpy(watch.idle)
    watch.start(0)
    clocks.pass_(90_000)
    press(button)
    QApplication.sendPostedEvents(watch, QEvent.Type.MetaCall.value)
    assert spy.count() == 0
    assert not watch._timer.isActive()
