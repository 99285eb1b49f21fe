from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from family_app.ui.emptied import take_away
from family_app.ui.widgets.card import Card


def test_words_that_widgets_held_in_a_circle_are_let_go_without_a_search(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page, inner = Card(parent=window), Card()
    inner.setParent(page)
    words = "".join(("lentils on ", "thursday"))
    vars(page)["around"], vars(inner)["around"], vars(inner)["words"] = inner, page, [words]
    called: list[bool] = []
    gc.disable()
    try:
        held = sys.getrefcount(words)
        take_away(page, lambda: called.append(True))
        del page, inner
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
        assert sys.getrefcount(words) == held - 1
    finally:
        gc.enable()
    assert called == [True]
