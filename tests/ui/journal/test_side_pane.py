"""Finding pages in the list beside them: filters, days, the way back, and what stays quiet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from family_app.domain.person import PersonState
from family_app.paths import Home
from family_app.services import attachments, circle, journal
from family_app.ui import places
from family_app.ui.models.entry_list import spoken
from family_app.ui.notices import UndoOffer
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from tests import checks
from tests.exchange import picture_files as files
from tests.services.drafts import member, page
from tests.ui.journal.journal_parts import TODAY, Desk, Make, desks, write_page

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace


@pytest.fixture
def make(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> Make:
    return desks(qtbot, home, theme, space)


def fill(space: OpenSpace) -> None:
    """Pages: soup (today, a star), lake (a photo), rain (with Rosa), old (two years ago)."""
    rosa = member("Rosa")
    with space.write() as uow:
        circle.save_person(uow, rosa)
        for title, day, extra in (
            ("soup", TODAY, {"starred": True, "tags": ("home",)}),
            ("lake", date(2026, 10, 3), {"tags": ("home", "trips")}),
            ("rain", date(2026, 10, 2), {"people": (rosa.uid,)}),
            ("old", date(2024, 11, 23), {"starred": True}),
        ):
            draft = replace(page("words of the day", title=title, day=day), **extra)
            journal.save_entry(uow, draft)
            if title == "lake":
                attachments.add(uow, draft.uid, "lake.jpg", files.jpeg(40, 30))


def narrow(desk: Desk, *path: str) -> None:
    """Choose in the menu: words of an entry, or of a menu and its entry."""
    desk.button("journal-filter").click()
    # One that was used before waits to be deleted.
    top = menu = desk.page.findChildren(QMenu, "journal-filter-menu")[-1]
    for words in path[:-1]:
        inner = next(one.menu() for one in menu.actions() if one.text() == words)
        assert isinstance(inner, QMenu)
        menu = inner
    action = next(one for one in menu.actions() if one.text().startswith(path[-1]))
    top.triggered.emit(action)
    top.close()


def chips(desk: Desk) -> list[str]:
    checks.settle(desk.page)
    found = desk.page.findChildren(QPushButton)
    names = [one for one in found if one.objectName().startswith("journal-filtered-")]
    return [one.text() for one in names if one.isVisible()]


def test_the_menu_narrows_and_a_chip_widens_again(make: Make) -> None:
    desk = make()
    fill(desk.space)
    desk.page.refresh()
    narrow(desk, "With a star")
    assert desk.titles() == ["soup", "old"]
    narrow(desk, "From a time", "2026")
    assert desk.titles() == ["soup"]
    assert chips(desk) == ["With a star", "2026"]
    assert desk.said("journal-status") == "1 of 4 pages"
    desk.button("journal-filtered-star").click()
    assert desk.titles() == ["soup", "lake", "rain"]
    assert chips(desk) == ["2026"]
    desk.button("journal-filtered-year").click()
    assert len(desk.titles()) == 4
    assert chips(desk) == []


@pytest.mark.parametrize(
    ("path", "titles", "chip"),
    [
        (("With photos",), ["lake"], "With photos"),
        (("With a tag", "#home"), ["soup", "lake"], "#home"),
        (("With a person", "Rosa"), ["rain"], "With Rosa"),
        (("From a time", "November 2026"), ["soup"], "November 2026"),
    ],
)
def test_pages_can_be_narrowed_by(
    make: Make, path: tuple[str, ...], titles: list[str], chip: str
) -> None:
    desk = make()
    fill(desk.space)
    desk.page.refresh()
    narrow(desk, *path)
    assert desk.titles() == titles
    assert chips(desk) == [chip]


def test_what_is_typed_stays_within_what_is_chosen(make: Make) -> None:
    desk = make()
    fill(desk.space)
    desk.page.refresh()
    narrow(desk, "With a star")
    QTest.keyClicks(desk.field("journal-search"), "words -soup")
    assert desk.titles() == ["old"]
    assert chips(desk) == ["With a star"]
    desk.button("journal-show-all").click()
    assert len(desk.titles()) == 4
    assert desk.field("journal-search").text() == ""


def test_an_empty_field_teaches_what_can_be_typed_and_half_a_date_is_told(make: Make) -> None:
    desk = make()
    fill(desk.space)
    desk.page.refresh()
    desk.page.window().activateWindow()
    field = desk.field("journal-search")
    desk.page.start_find()
    QApplication.processEvents()
    assert field.hasFocus()
    assert "tag:" in desk.said("journal-status")
    QTest.keyClicks(field, "before:20")
    assert len(desk.titles()) == 4
    assert "2024-05-17" in desk.said("journal-status")
    QTest.keyClicks(field, "25")
    assert desk.titles() == ["old"]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert len(desk.titles()) == 4


def test_down_goes_from_the_search_to_what_was_found(make: Make) -> None:
    desk = make()
    fill(desk.space)
    desk.page.refresh()
    desk.page.window().activateWindow()
    desk.page.start_find()
    QTest.keyClick(desk.field("journal-search"), Qt.Key.Key_Down)
    view = desk.page.findChild(QListView, "journal-list")
    assert view is not None
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert desk.page._keeper.draft is not None
    assert desk.page._keeper.draft.title == "old"
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert desk.page._keeper.draft.title == "soup"


def test_a_row_says_its_star_and_its_photos(make: Make) -> None:
    desk = make()
    fill(desk.space)
    desk.page.refresh()
    said = [spoken(row, TODAY) for row in desk.page._side._list.entries.entries]
    assert ["with a star" in one for one in said] == [True, False, False, True]
    assert ["with photos" in one for one in said] == [False, True, False, False]


def test_this_day_in_earlier_years_is_one_press_away_and_can_be_hushed(make: Make) -> None:
    desk = make()
    fill(desk.space)
    desk.page.refresh()
    assert desk.button("journal-returning").isVisible()
    offers: list[UndoOffer] = []
    desk.parts.notices.undo_offered.connect(offers.append)
    desk.button("journal-returning").click()
    assert desk.titles() == ["old"]
    assert not desk.button("journal-hush").isVisible()
    row = desk.page._side._list.entries.entries[0]
    desk.page._side.entry_chosen.emit(row.uid, False)
    desk.button("journal-hush").click()
    assert desk.titles() == []
    offers[-1].undo()
    assert desk.titles() == ["old"]
    desk.button("journal-hush").click()
    desk.button("journal-show-all").click()
    assert "old" in desk.titles()
    assert not desk.button("journal-returning").isVisible()


def test_a_page_with_someone_remembered_comes_back_only_when_asked(make: Make) -> None:
    desk = make()
    gone = replace(member("Ana"), state=PersonState.REMEMBERED)
    with desk.space.write() as uow:
        circle.save_person(uow, gone)
    uid = write_page(desk.space, "Ana", "b", day=date(2025, 11, 23), people=(gone.uid,))
    desk.page.refresh()
    assert not desk.button("journal-returning").isVisible()
    desk.page._side.menu_wanted.emit(uid, QPoint(10, 10))
    menu = desk.page.findChild(QMenu, "journal-row-menu")
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    desk.page.refresh()
    assert desk.button("journal-returning").isVisible()


def test_another_page_can_ask_for_this_day(make: Make) -> None:
    desk = make()
    fill(desk.space)
    desk.page.open_place(Place(places.JOURNAL, extra=places.ON_THIS_DAY))
    assert desk.titles() == ["old"]


def test_names_are_offered_where_one_is_asked_for(make: Make) -> None:
    desk = make()
    fill(desk.space)
    with desk.space.write() as uow:
        journal.save_entry(uow, page("walk", title="hard", tags=("hard evening",)))
    desk.page.refresh()
    desk.page.window().activateWindow()
    desk.page.start_find()
    field = desk.field("journal-search")
    names = field.completer()
    popup = names.popup()
    assert popup is not None
    QTest.keyClicks(field, "words har")
    assert not popup.isVisible()
    field.clear()
    QTest.keyClicks(field, "walk -rain tag:ha")
    assert popup.isVisible()
    assert names.completionCount() == 1
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == 'walk -rain tag:"hard evening" '
    assert desk.titles() == ["hard"]
    field.clear()
    QTest.keyClicks(field, "-person:R")
    assert names.currentCompletion() == "-person:Rosa "
