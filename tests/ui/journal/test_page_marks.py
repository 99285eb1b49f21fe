"""What is noted about a page beside its words: a star, and how it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from family_app.domain.entry import Draft
from family_app.domain.ids import EntryId, new_uid
from family_app.paths import Home
from family_app.services import journal
from family_app.ui.theme import Theme
from tests.ui.journal.journal_parts import (
    TODAY,
    Make,
    desks,
    stored,
    write_page,
)

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


@pytest.fixture
def make(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> Make:
    return desks(qtbot, home, theme, space)


def test_a_star_is_kept_and_taken_off_by_key(make: Make) -> None:
    desk = make()
    uid = write_page(desk.space, "Soup", "words")
    desk.open(uid)
    desk.button("journal-star").click()
    desk.page.flush()
    entry = stored(desk.space, uid)
    assert entry is not None
    assert entry.starred
    desk.editor.setFocus()
    QTest.keyClick(desk.editor, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    desk.page.flush()
    entry = stored(desk.space, uid)
    assert entry is not None
    assert not entry.starred


def test_how_it_was_is_kept_with_the_page_and_said_while_reading(make: Make) -> None:
    desk = make()
    uid = write_page(desk.space, "Soup", "words")
    desk.open(uid)
    assert not desk.button("journal-strain-3").isVisible()
    desk.button("journal-felt-open").click()
    desk.button("journal-strain-3").click()
    desk.button("journal-hope-1").click()
    desk.page.flush()
    entry = stored(desk.space, uid)
    assert entry is not None
    assert (entry.strain, entry.hope) == (8, 2)
    desk.button("journal-mode-1").click()
    assert desk.said("journal-felt-read") == "Strain: a lot · Hope: a little"
    desk.button("journal-mode-0").click()
    desk.button("journal-felt-clear").click()
    desk.page.flush()
    entry = stored(desk.space, uid)
    assert entry is not None
    assert (entry.strain, entry.hope) == (None, None)


def test_levels_of_an_imported_page_stay_until_they_are_tapped(make: Make) -> None:
    desk = make()
    uid = EntryId(new_uid())
    with desk.space.write() as uow:
        journal.save_entry(uow, Draft(uid, 1, TODAY, title="Old", strain=7, hope=3))
    desk.open(uid)
    desk.type("more ")
    desk.page.flush()
    entry = stored(desk.space, uid)
    assert entry is not None
    assert (entry.strain, entry.hope) == (7, 3)
