from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from family_app.ui.shift_three import ShiftThree


class Keys:
    """Presses keys on an object that the watcher filters, with a clock of its own."""

    def __init__(self) -> None:
        self.now = 0.0
        self.target = QObject()
        self.watch = ShiftThree(self.target, lambda: self.now)
        self.target.installEventFilter(self.watch)
        self.hidden = 0
        self.watch.pressed.connect(self._count)

    def _count(self) -> None:
        self.hidden += 1

    def tap(self, key: Qt.Key = Qt.Key.Key_Shift, held: float = 0.1, wait: float = 0.2) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(self.target, event)
            self.now += held
        self.now += wait


def test_three_quick_presses_hide(qtbot: QtBot) -> None:
    keys = Keys()
    keys.tap()
    keys.tap()
    assert keys.hidden == 0
    keys.tap()
    assert keys.hidden == 1


def test_another_key_between_starts_anew(qtbot: QtBot) -> None:
    keys = Keys()
    keys.tap()
    keys.tap()
    keys.tap(Qt.Key.Key_A)
    keys.tap()
    assert keys.hidden == 0


def test_slow_or_long_presses_do_not_hide(qtbot: QtBot) -> None:
    slow = Keys()
    for _ in range(3):
        slow.tap(wait=1.5)
    assert slow.hidden == 0
    held = Keys()
    for _ in range(3):
        held.tap(held=0.6, wait=0)
    assert held.hidden == 0


def test_switched_off_it_stays_quiet(qtbot: QtBot) -> None:
    keys = Keys()
    keys.watch.enabled = False
    for _ in range(4):
        keys.tap()
    assert keys.hidden == 0


def test_ctrl_shift_h_hides_even_when_shift_is_switched_off(qtbot: QtBot) -> None:
    keys = Keys()
    keys.watch.enabled = False
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for modifiers in (Qt.KeyboardModifier.ControlModifier, both):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_H, modifiers)
        QCoreApplication.sendEvent(keys.target, event)
    assert keys.hidden == 1
