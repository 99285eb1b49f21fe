from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from family_app.ui.unlock.caps_lock import CapsLockWatch, caps_lock_from


@pytest.mark.parametrize(
    ("text", "shift", "on"),
    [
        ("a", False, False),
        ("A", False, True),
        ("A", True, False),
        ("a", True, True),
        ("É", False, True),
        ("7", False, None),
        ("!", True, None),
        ("", False, None),
        ("あ", False, None),
    ],
)
def test_a_key_tells_whether_caps_lock_is_on(text: str, shift: bool, on: bool | None) -> None:
    assert caps_lock_from(text, shift=shift) is on


def test_pressing_caps_lock_itself_turns_what_is_known(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    watch = CapsLockWatch(field)
    said: list[bool] = []
    watch.changed.connect(said.append)

    def press(key: Qt.Key, text: str = "") -> None:
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, none, text))

    press(Qt.Key.Key_CapsLock)
    assert said == []
    press(Qt.Key.Key_A, "A")
    press(Qt.Key.Key_B, "B")
    press(Qt.Key.Key_CapsLock)
    assert said == [True, False]
    assert field.text() == "AB"
