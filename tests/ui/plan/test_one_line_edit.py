from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from family_app.ui.plan.one_line_edit import OneLineEdit
from family_app.ui.theme import Theme
from tests import checks


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    return made


@pytest.fixture
def edit(window: QWidget) -> OneLineEdit:
    made = OneLineEdit("Line", name="line", parent=window)
    layout = QVBoxLayout(window)
    layout.addWidget(made)
    layout.addStretch(1)
    checks.settle(window)
    return made


def test_several_pasted_lines_become_one(edit: OneLineEdit) -> None:
    data = QMimeData()
    data.setText("one\ntwo\n")
    edit.insertFromMimeData(data)
    assert edit.toPlainText() == "one two"


def test_enter_ends_the_line_and_adds_no_break(edit: OneLineEdit) -> None:
    spy = QSignalSpy(edit.entered)
    edit.insertPlainText("words")
    QTest.keyClick(edit, Qt.Key.Key_Enter)
    assert spy.count() == 1
    assert edit.toPlainText() == "words"


@pytest.mark.parametrize("size", [100, 200])
def test_it_is_as_high_as_its_words(edit: OneLineEdit, theme: Theme, size: int) -> None:
    theme.set("light", size)
    checks.settle(edit)
    low = edit.height()
    edit.insertPlainText("a few words that go on and on " * 6)
    checks.settle(edit)
    assert edit.height() > low
    assert edit.verticalScrollBar().maximum() == 0
    edit.clear()
    checks.settle(edit)
    assert edit.height() == low
