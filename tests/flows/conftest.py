"""The program as it is put together for a user: real threads, a real window, nothing shortened."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from family_app.app import make_parts
from family_app.paths import Home
from family_app.ui.parts import Parts
from family_app.ui.theme import Theme
from family_app.ui.window import Window
from tests.flows.hand import Hand

Start = Callable[..., Hand]


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, home: Home) -> Iterator[Start]:
    """Start the program; called again, it is a second start, or one on another computer."""
    running: list[tuple[Window, Parts]] = []
    look_before = Theme._current

    def begin(at: Home = home) -> Hand:
        parts = make_parts(qapp, at)
        window = Window(parts)
        qtbot.addWidget(window)
        running.append((window, parts))
        window.resize(1280, 820)
        window.start()
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return Hand(window)

    yield begin
    for window, parts in running:
        window.close()
        parts.ops.close()
        parts.theme.deleteLater()
    # What the program gives to the whole application is taken back for the tests that follow.
    Theme._current = look_before
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
