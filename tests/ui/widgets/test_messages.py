from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from family_app.ui.theme import Theme
from family_app.ui.widgets.banner import Banner
from family_app.ui.widgets.empty_state import EmptyState
from family_app.ui.widgets.progress_line import ProgressLine
from family_app.ui.widgets.throttle import Throttle
from family_app.ui.widgets.undo_bar import MARGIN, UndoBar
from tests import checks


class Counter(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def add(self) -> None:
        self.count += 1


def window(qtbot: QtBot, width: int = 900) -> QWidget:
    top = QWidget()
    QVBoxLayout(top)
    qtbot.addWidget(top)
    top.resize(width, 600)
    top.show()
    return top


def test_the_undo_bar_takes_back_once(theme: Theme, qtbot: QtBot) -> None:
    top, counter = window(qtbot), Counter()
    bar = UndoBar(top)
    bar.offer("“Soup” was removed.", counter.add)
    assert bar.isVisible()
    assert bar.accessibleName() == "“Soup” was removed."
    button = bar.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    bar.undo()
    assert counter.count == 1
    assert not bar.isVisible()
    assert not bar.has_offer


def test_the_undo_bar_stays_in_the_window_and_is_not_cut(theme: Theme, qtbot: QtBot) -> None:
    theme.set("light", 200)
    top = window(qtbot, 500)
    bar = UndoBar(top)
    bar.offer("A page with a very long title was put in the bin just now.", Counter().add)
    checks.settle()
    assert checks.clipped(bar) == []
    top.resize(800, 500)
    checks.settle()
    assert bar.geometry().bottom() <= 500 - MARGIN
    assert abs(bar.geometry().center().x() - 400) <= 1
    assert checks.clipped(bar) == []


def test_the_undo_bar_leaves_the_focus_where_it_was(theme: Theme, qtbot: QtBot) -> None:
    top = window(qtbot)
    field = QPushButton("field", top)
    field.show()
    top.activateWindow()
    checks.settle()
    field.setFocus()
    UndoBar(top).offer("Removed.", Counter().add)
    assert field.hasFocus()


def test_a_short_word_has_nothing_to_take_back(theme: Theme, qtbot: QtBot) -> None:
    bar = UndoBar(window(qtbot))
    bar.offer("Removed.", Counter().add)
    bar.say("Saved.")
    button = bar.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert not button.isVisible()
    assert not bar.has_offer


def test_locking_forgets_offer_and_words(theme: Theme, qtbot: QtBot) -> None:
    counter = Counter()
    bar = UndoBar(window(qtbot))
    bar.offer("“Soup” was removed.", counter.add)
    bar.dismiss()
    bar.undo()
    assert (bar.text(), counter.count, bar.isVisible()) == ("", 0, False)


def test_a_banner_stays_until_it_is_closed(theme: Theme, qtbot: QtBot) -> None:
    top = window(qtbot)
    banner = Banner("trouble", action="Try again", name="trouble")
    layout = top.layout()
    assert layout is not None
    layout.addWidget(banner)
    assert not banner.isVisible()
    banner.show_text("The disk is full. Your words are still here.")
    assert banner.isVisible()
    action = banner.findChild(QPushButton, "trouble-action")
    close = banner.findChild(QPushButton, "trouble-close")
    assert isinstance(action, QPushButton)
    assert isinstance(close, QPushButton)
    with qtbot.waitSignal(banner.action_chosen):
        QTest.mouseClick(action, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(banner.dismissed):
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_an_empty_page_has_one_way_to_begin(theme: Theme, qtbot: QtBot) -> None:
    empty = EmptyState("No one yet", "Begin.", button="Add", icon="users", name="empty")
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.chosen):
        QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)


def test_progress_stays_within_its_line(theme: Theme, qtbot: QtBot) -> None:
    line = ProgressLine(9, 4, name="p", accessible="Lessons done")
    qtbot.addWidget(line)
    assert (line.value(), line.maximum()) == (4, 4)
    line.set_progress(0, 0)
    assert (line.value(), line.maximum()) == (0, 1)


def test_a_throttle_calls_while_busy_and_after_the_last(qtbot: QtBot) -> None:
    counter = Counter()
    throttle = Throttle(counter.add, counter, busy_ms=60, rest_ms=40)
    for _ in range(12):
        throttle.poke()
        qtbot.wait(10)
    assert 1 <= counter.count <= 3
    qtbot.waitUntil(lambda: not throttle.waiting)
    total = counter.count
    qtbot.wait(80)
    assert counter.count == total


def test_a_throttle_flushes_once_and_can_forget(qtbot: QtBot) -> None:
    counter = Counter()
    throttle = Throttle(counter.add, counter)
    throttle.flush()
    assert counter.count == 0
    throttle.poke()
    throttle.flush()
    throttle.flush()
    assert counter.count == 1
    throttle.poke()
    throttle.cancel()
    throttle.flush()
    assert counter.count == 1
