"""Going to a day, and a list that stands where it stood."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu
from pytestqt.qtbot import QtBot

from family_app.domain.ids import EntryId, new_uid
from family_app.paths import Home
from family_app.ui.journal import list_query
from family_app.ui.journal.date_jump import DateJump
from family_app.ui.theme import Theme
from tests import checks
from tests.services.drafts import page
from tests.ui.journal.journal_parts import TODAY, Desk, Make, desks, write_page

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


@pytest.fixture
def make(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> Make:
    return desks(qtbot, home, theme, space)


def many(space: OpenSpace, count: int = 700) -> None:
    with space.write() as uow:
        drafts = [
            page("words", uid=EntryId(new_uid()), title=f"p{n}", day=TODAY - timedelta(days=n))
            for n in range(count)
        ]
        uow.entries.add_many(drafts, uow.now)


def jump_to(desk: Desk, text: str) -> None:
    desk.button("journal-month-title").click()
    jump = next(one for one in QApplication.topLevelWidgets() if isinstance(one, DateJump))
    field = jump.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def topmost(desk: Desk) -> str:
    view = desk.page.findChild(QListView, "journal-list")
    assert view is not None
    index = view.indexAt(QPoint(20, 45))
    return str(index.data())


def test_a_typed_day_brings_its_page_into_view_however_far_down(make: Make) -> None:
    desk = make()
    many(desk.space)
    desk.page.refresh()
    assert len(desk.titles()) == 200
    target = TODAY - timedelta(days=600)
    jump_to(desk, target.isoformat())
    assert len(desk.titles()) == 700
    view = desk.page.findChild(QListView, "journal-list")
    assert view is not None
    index = desk.page._side._list.entries.index_at(target)
    assert index.data() == "p600"
    assert view.viewport().rect().contains(view.visualRect(index))


def test_the_list_of_all_pages_stands_where_it_stood(make: Make) -> None:
    desk = make()
    many(desk.space)
    desk.page.refresh()
    jump_to(desk, (TODAY - timedelta(days=400)).isoformat())
    before = topmost(desk)
    QTest.keyClicks(desk.field("journal-search"), "p3")
    assert topmost(desk) != before
    desk.field("journal-search").clear()
    assert topmost(desk) == before
    desk.page._side.month.day_chosen.emit(TODAY)
    desk.button("journal-show-all").click()
    assert topmost(desk) == before
    desk.page.refresh()
    assert topmost(desk) == before


def test_the_jump_shows_months_and_says_what_it_cannot_read(make: Make) -> None:
    desk = make()
    write_page(desk.space, "soup", "words")
    desk.page.refresh()
    desk.button("journal-month-title").click()
    jump = next(one for one in QApplication.topLevelWidgets() if isinstance(one, DateJump))
    assert checks.named(jump) == []
    field = jump.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "nowhere")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert jump.isVisible()
    assert "2024-05-17" in jump._trouble.accessibleName()
    field.clear()
    QTest.keyClicks(field, "nov 2024")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not jump.isVisible()
    assert desk.page._side.month.shown == (2024, 11)


def test_the_list_stands_still_when_pages_come_in_from_elsewhere(make: Make) -> None:
    desk = make()
    many(desk.space)
    desk.page.refresh()
    jump_to(desk, (TODAY - timedelta(days=400)).isoformat())
    view = desk.page.findChild(QListView, "journal-list")
    assert view is not None
    before = view.verticalScrollBar().value()
    assert before > 1000
    write_page(desk.space, "new", "words", day=TODAY - timedelta(days=410))
    desk.page.refresh()
    checks.settle(desk.page)
    assert "new" in desk.titles()
    assert view.verticalScrollBar().value() == before


def test_where_very_many_are_newer_the_list_begins_at_the_day(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_query, "FAR", 300)
    desk = make()
    many(desk.space)
    desk.page.refresh()
    target = TODAY - timedelta(days=400)
    jump_to(desk, target.isoformat())
    assert desk.titles()[0] == "p400"
    assert len(desk.titles()) == 200
    checks.settle(desk.page)
    assert desk.button("journal-filtered-until").isVisible()
    desk.button("journal-filtered-until").click()
    assert desk.titles()[0] == "p0"


def test_the_menu_leads_there_too_where_the_month_has_no_room(make: Make) -> None:
    desk = make(900, 500)
    many(desk.space, 20)
    desk.page.refresh()
    assert not desk.button("journal-month-title").isVisible()
    desk.button("journal-filter").click()
    menu = desk.page.findChild(QMenu, "journal-filter-menu")
    assert menu is not None
    next(one for one in menu.actions() if one.text().startswith("Go to")).trigger()
    menu.close()
    jump = next(one for one in QApplication.topLevelWidgets() if isinstance(one, DateJump))
    assert jump.isVisible()
    jump.close()


def test_the_list_follows_every_letter_though_reading_takes_its_time(
    qtbot: QtBot, make: Make
) -> None:
    desk = make(inline=False)
    many(desk.space)
    desk.page.refresh()
    QTest.keyClicks(desk.field("journal-search"), "words -p1 before:2026 p699")
    qtbot.waitUntil(lambda: desk.titles() == ["p699"])
    assert "p699" in desk.said("journal-status")
    desk.parts.ops.wait()
    QApplication.processEvents()
    assert desk.titles() == ["p699"]
