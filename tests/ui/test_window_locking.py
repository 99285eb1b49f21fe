"""Locking, hiding and closing an open space: what is typed is saved, what is shown goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.services import journal, spaces
from family_app.ui.lock_screen import LockScreen
from family_app.ui.pages.journal import JournalPage
from family_app.ui.parts import Parts
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from family_app.ui.unlock.unlock_card import UnlockCard
from family_app.ui.window import Window
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.parts_for import parts_for

TYPED = "words that must not go " * 4000


@pytest.fixture
def parts(ready: Ready, theme: Theme) -> Parts:
    return parts_for(ready.home, theme, inline=False)


@pytest.fixture
def window(qtbot: QtBot, parts: Parts) -> Iterator[Window]:
    made = Window(parts)
    qtbot.addWidget(made)
    made.resize(1280, 820)
    made.start()
    made.show()
    made.open_space(spaces.unlock(parts.home, None, PASSPHRASE))
    qtbot.waitUntil(lambda: made.workspace is not None)
    yield made
    parts.ops.close()


def type_a_page(window: Window) -> None:
    assert window.workspace is not None
    window.workspace.show_place(Place("journal", "new"))
    page = window.workspace.page("journal")
    assert isinstance(page, JournalPage)
    page._pane.editor.textCursor().insertText(TYPED)


def fill_disk(parts: Parts) -> None:
    """From here the database may not grow, which to it is a full disk."""
    space = parts.ops._space
    assert space is not None
    parts.ops.wait()  # a read under way has a connection of its own
    with space.read() as one, space.read() as other:
        for uow in (one, other):
            connection = uow.totals._session.connection()
            connection.exec_driver_sql("PRAGMA max_page_count = 1")


def dialog(window: Window, name: str) -> QDialog | None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return window.findChild(QDialog, name)


def choose(window: Window, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert button is not None
    button.click()


def stored(parts: Parts) -> list[str]:
    opened = spaces.unlock(parts.home, None, PASSPHRASE)
    try:
        with opened.read() as uow:
            return [entry.body for entry in journal.all_entries(uow)]
    finally:
        opened.close()


def test_what_was_typed_a_moment_before_is_saved_by_locking(window: Window, parts: Parts) -> None:
    type_a_page(window)
    window.lock_when_saved()
    assert dialog(window, "unsaved-dialog") is None
    assert not parts.ops.is_open
    assert stored(parts) == [TYPED]


def test_closing_saves_what_was_typed_a_moment_before(window: Window, parts: Parts) -> None:
    type_a_page(window)
    assert window.close()
    assert stored(parts) == [TYPED]


def test_nobody_locks_away_what_a_full_disk_refused_without_a_word(
    window: Window, parts: Parts
) -> None:
    type_a_page(window)
    fill_disk(parts)
    window.lock_when_saved()
    assert parts.ops.is_open
    asked = dialog(window, "unsaved-dialog")
    assert asked is not None
    assert asked.isVisible()
    choose(window, "unsaved-stay")
    assert parts.ops.is_open
    assert window.workspace is not None
    page = window.workspace.page("journal")
    assert isinstance(page, JournalPage)
    assert page._pane.editor.text() == TYPED

    window.lock_when_saved()
    choose(window, "unsaved-go")
    assert not parts.ops.space_id
    assert stored(parts) == []


def test_closing_on_a_full_disk_asks_first(window: Window, parts: Parts) -> None:
    type_a_page(window)
    fill_disk(parts)
    assert not window.close()
    assert window.isVisible()
    assert dialog(window, "unsaved-dialog") is not None
    choose(window, "unsaved-go")
    assert not window.isVisible()
    assert not parts.ops.is_open


def test_a_lock_that_cannot_ask_says_afterwards_what_was_lost(window: Window, parts: Parts) -> None:
    type_a_page(window)
    fill_disk(parts)
    window.lock()
    assert not parts.ops.is_open
    screen = window.findChild(LockScreen)
    assert screen is not None
    card = screen._frame.panel
    assert isinstance(card, UnlockCard)
    assert "not saved" in card.passphrase.error


def test_no_dialog_stays_in_front_of_the_lock(window: Window) -> None:
    for lock in (window.lock, window.hide_now):
        shown = QDialog(window)
        shown.setObjectName("shows-words")
        shown.open()
        lock()
        assert dialog(window, "shows-words") is None


def test_three_shifts_hide_from_inside_a_dialog(qtbot: QtBot, window: Window) -> None:
    shown = QDialog(window)
    shown.open()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is shown.windowHandle())
    for _ in range(3):
        handle = shown.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, Qt.Key.Key_Shift)
    qtbot.waitUntil(window.isMinimized)


def test_a_damaged_geometry_costs_only_the_place(qtbot: QtBot, parts: Parts, home: Home) -> None:
    parts.settings.change(geometry="abc")
    made = Window(parts)
    qtbot.addWidget(made)
    assert made.width() == 1280


def test_closing_while_a_space_is_being_opened_leaves_it_free(
    qtbot: QtBot, parts: Parts, tmp_path: Path
) -> None:
    made = Window(parts)
    qtbot.addWidget(made)
    made.start()
    made.show()
    screen = made.findChild(LockScreen)
    assert screen is not None
    space = screen._spaces[0]
    screen._on_open(space, PASSPHRASE)
    made.lock()
    parts.ops._slow.waitForDone()
    qtbot.wait(10)
    assert not parts.ops.is_open
    spaces.unlock(parts.home, None, PASSPHRASE).close()


def test_a_space_whose_settings_cannot_be_read_is_shut_again_and_says_why(
    qtbot: QtBot, parts: Parts
) -> None:
    made = Window(parts)
    qtbot.addWidget(made)
    made.start()
    made.show()
    space = spaces.unlock(parts.home, None, PASSPHRASE)
    with space.write() as uow:
        uow.totals._session.connection().exec_driver_sql("DROP TABLE setting")
    made.open_space(space)
    qtbot.waitUntil(lambda: not parts.ops.is_open)
    screen = made.findChild(LockScreen)
    assert screen is not None
    card = screen._frame.panel
    assert isinstance(card, UnlockCard)
    assert card.passphrase.error
