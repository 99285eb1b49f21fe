from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.ui.notices import UndoOffer
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.journal.journal_parts import (
    Make,
    all_stored,
    desks,
    stored,
    write_page,
)

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


@pytest.fixture
def make(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> Make:
    return desks(qtbot, home, theme, space)


def test_the_first_visit_teaches_and_begins(make: Make) -> None:
    desk = make()
    begin = desk.button("journal-empty-button")
    assert begin.isVisible()
    assert not desk.button("journal-new").isVisible()
    begin.click()
    assert desk.editor.isVisible()
    assert desk.button("journal-new").isVisible()


def test_the_list_shows_the_new_words(make: Make) -> None:
    desk = make()
    desk.open("new")
    title = desk.field("journal-title")
    title.setFocus()
    QTest.keyClicks(title, "Thursday soup")
    desk.page.flush()
    assert desk.titles() == ["Thursday soup"]
    QTest.keyClicks(title, " again")
    desk.page.flush()
    assert desk.titles() == ["Thursday soup again"]


def test_search_answers_each_letter(make: Make) -> None:
    desk = make()
    write_page(desk.space, "Soup", "We had dinner without a word.")
    write_page(desk.space, "Rain", "Nothing happened.", day=date(2026, 10, 3))
    desk.page.refresh()
    search = desk.field("journal-search")
    for letters, titles in (("d", ["Soup"]), ("dinx", []), ("", ["Soup", "Rain"])):
        search.clear()
        QTest.keyClicks(search, letters)
        assert desk.titles() == titles
    QTest.keyClicks(search, "din")
    assert desk.said("journal-status") == "1 of 2 pages match “din”"
    (row,) = desk.page._side._list.entries.entries
    start, length = row.marks[0]
    assert row.snippet[start : start + length] == "dinner"


def test_a_day_of_the_month_filters_the_list(make: Make) -> None:
    desk = make()
    write_page(desk.space, "Soup", "a")
    write_page(desk.space, "Rain", "b", day=date(2026, 11, 3))
    desk.page.refresh()
    desk.page._side.month.day_chosen.emit(date(2026, 11, 3))
    assert desk.titles() == ["Rain"]
    desk.button("journal-show-all").click()
    assert desk.titles() == ["Soup", "Rain"]


def test_clicking_and_walking_the_list_shows_pages(make: Make) -> None:
    desk = make()
    write_page(desk.space, "Soup", "about soup", time="09:00")
    write_page(desk.space, "Rain", "about rain", time="08:00")
    desk.page.refresh()
    view = desk.page.findChild(QListView, "journal-list")
    assert view is not None
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert desk.editor.text() == "about rain"
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert desk.editor.text() == "about soup"
    assert view.hasFocus()
    desk.button("journal-older").click()
    assert desk.editor.text() == "about rain"
    desk.button("journal-newer").click()
    assert desk.editor.text() == "about soup"
    assert not desk.button("journal-newer").isEnabled()
    desk.button("journal-older").click()
    assert desk.editor.text() == "about rain"


def test_a_deleted_page_comes_back(make: Make) -> None:
    desk = make()
    uid = write_page(desk.space, "Soup", "about soup", tags=("dinner",))
    desk.page.refresh()
    offers: list[UndoOffer] = []
    desk.parts.notices.undo_offered.connect(offers.append)
    desk.open(uid)
    desk.type("Really ")
    desk.button("journal-delete").click()
    assert all_stored(desk.space) == ()
    assert desk.titles() == []
    (offer,) = offers
    offer.undo()
    entry = stored(desk.space, uid)
    assert entry is not None
    assert (entry.body, entry.tags) == ("Really about soup", ("dinner",))
    assert desk.titles() == ["Soup"]
    desk.type("Still ")
    desk.page.flush()
    entry = stored(desk.space, uid)
    assert entry is not None
    assert entry.body.startswith("Still ")


def test_a_small_window_shows_list_or_page(make: Make) -> None:
    desk = make(692, 560)
    uid = write_page(desk.space, "Soup", "about soup")
    desk.page.refresh()
    view = desk.page.findChild(QListView, "journal-list")
    assert view is not None
    assert view.isVisible()
    assert not desk.editor.isVisible()
    desk.open(uid)
    assert desk.editor.isVisible()
    assert not view.isVisible()
    desk.button("journal-back").click()
    assert view.isVisible()


def test_an_answer_that_comes_late_changes_nothing(qtbot: QtBot, make: Make) -> None:
    desk = make(inline=False)
    uid = write_page(desk.space, "Soup", "about soup")
    desk.open(uid)
    desk.open("new")
    desk.type("mine")
    desk.parts.ops.wait()
    qtbot.wait(50)
    assert desk.editor.text() == "mine"
    desk.page.flush()
    desk.parts.ops.wait()
    entry = stored(desk.space, uid)
    assert entry is not None
    assert entry.body == "about soup"


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("look", ["light", "dark", "contrast"])
def test_names_order_and_room(make: Make, theme: Theme, look: str, size: int) -> None:
    theme.set(look, size)
    desk = make(836 if size == 200 else 1060, 600)
    assert checks.named(desk.page) == []
    assert checks.clipped(desk.page) == []
    lesson = desk.page.ctx.library.lessons[0]
    uid = write_page(
        desk.space, "Soup", "about **soup**\n" * 30, tags=("dinner", "small"), lessons=(lesson.id,)
    )
    desk.page.refresh()
    for mode in ("write", "read"):
        desk.open(uid)
        desk.page._pane._on_mode(mode)
        checks.settle(desk.page)
        assert checks.named(desk.page) == []
        assert checks.clipped(desk.page) == []
        assert checks.tab_order(desk.page) == []
    assert checks.shortcuts(desk.page) == []
