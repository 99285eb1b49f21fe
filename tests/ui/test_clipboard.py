"""What was copied here is taken back at the lock, and nothing else is."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from family_app.services import spaces
from family_app.ui.clipboard import Clipboard
from family_app.ui.theme import Theme
from family_app.ui.window import Window
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.parts_for import parts_for


def test_the_lock_takes_back_what_was_copied(qtbot: QtBot, ready: Ready, theme: Theme) -> None:
    parts = parts_for(ready.home, theme)
    window = Window(parts)
    qtbot.addWidget(window)
    window.start()
    window.show()
    window.open_space(spaces.unlock(parts.home, None, PASSPHRASE))
    parts.clipboard.copy("Tea,\nand no questions?")
    assert QGuiApplication.clipboard().text() == "Tea,\nand no questions?"
    window.lock()
    assert QGuiApplication.clipboard().text() == ""


def test_what_someone_copied_elsewhere_since_stays(theme: Theme) -> None:
    clipboard = Clipboard()
    clipboard.copy("ours")
    QGuiApplication.clipboard().setText("theirs")
    clipboard.forget()
    assert QGuiApplication.clipboard().text() == "theirs"
    clipboard.copy("ours")
    clipboard.forget()
    QGuiApplication.clipboard().setText("ours")
    clipboard.forget()
    assert QGuiApplication.clipboard().text() == "ours"
