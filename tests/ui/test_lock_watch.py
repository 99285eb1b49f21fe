"""Minimising the window locks the space where its settings say so, and only there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from family_app.services import journal, spaces
from family_app.services.settings import save_setting
from family_app.ui.pages.journal import JournalPage
from family_app.ui.parts import Parts
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from family_app.ui.window import Window
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.parts_for import parts_for


@pytest.fixture
def parts(ready: Ready, theme: Theme) -> Parts:
    return parts_for(ready.home, theme, inline=False)


@pytest.fixture
def opened(qtbot: QtBot, parts: Parts) -> Callable[[bool], Window]:
    def open_with(locks: bool) -> Window:
        made = Window(parts)
        qtbot.addWidget(made)
        made.start()
        made.show()
        space = spaces.unlock(parts.home, None, PASSPHRASE)
        with space.write() as uow:
            save_setting(uow, "lock_when_minimised", locks)
        made.open_space(space)
        qtbot.waitUntil(lambda: made.workspace is not None)
        return made

    return open_with


def test_minimising_saves_and_locks_where_that_is_chosen(
    qtbot: QtBot, parts: Parts, opened: Callable[[bool], Window]
) -> None:
    window = opened(True)
    assert window.workspace is not None
    window.workspace.show_place(Place("journal", "new"))
    page = window.workspace.page("journal")
    assert isinstance(page, JournalPage)
    page._pane.editor.textCursor().insertText("put away in a hurry")
    window.showMinimized()
    qtbot.waitUntil(lambda: not parts.ops.is_open)
    again = spaces.unlock(parts.home, None, PASSPHRASE)
    with again.read() as uow:
        assert [entry.body for entry in journal.all_entries(uow)] == ["put away in a hurry"]
    again.close()


def test_minimising_alone_locks_nothing(
    qtbot: QtBot, parts: Parts, opened: Callable[[bool], Window]
) -> None:
    window = opened(False)
    window.showMinimized()
    qtbot.wait(50)
    assert parts.ops.is_open
    window.lock()


def test_the_choice_counts_from_the_moment_it_is_made(
    qtbot: QtBot, parts: Parts, opened: Callable[[bool], Window]
) -> None:
    window = opened(False)
    parts.ops.write(save_setting, "lock_when_minimised", True)
    qtbot.waitUntil(lambda: window._watch._when_minimised)
    window.showMinimized()
    qtbot.waitUntil(lambda: not parts.ops.is_open)
