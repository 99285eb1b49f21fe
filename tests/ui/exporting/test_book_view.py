from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from family_app.paths import Home
from family_app.services.exporting import book_of
from family_app.ui.exporting.book_view import BookView
from family_app.ui.theme import Theme
from tests import checks
from tests.services.with_picture import put_picture
from tests.ui.journal.journal_parts import Desk, Make, desks, write_page

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

FIRST = date(2024, 3, 1)


@pytest.fixture
def make(qtbot: QtBot, home: Home, theme: Theme, space: OpenSpace) -> Make:
    return desks(qtbot, home, theme, space)


def book_of_desk(desk: Desk) -> BookView:
    action = desk.page.findChild(QAction, "journal-menu-book")
    assert action is not None
    action.trigger()
    checks.settle(desk.page)
    view = desk.page.findChild(BookView)
    assert view is not None
    return view


def words(view: BookView) -> list[str]:
    return [one.toPlainText() for one in view._readings]


def test_pages_follow_each_other_from_the_oldest(make: Make) -> None:
    desk = make()
    for number in (2, 0, 1):
        write_page(desk.space, f"Page {number}", "text", day=FIRST + timedelta(number))
    view = book_of_desk(desk)
    assert [text.split("\n")[1] for text in words(view)] == ["Page 0", "Page 1", "Page 2"]
    assert not view.more_button.isVisible()


def test_a_long_book_comes_in_parts(make: Make) -> None:
    desk = make()
    for number in range(45):
        write_page(desk.space, f"Page {number}", "text", day=FIRST + timedelta(number))
    view = book_of_desk(desk)
    assert len(view._readings) == 20
    view.more_button.click()
    view.more_button.click()
    assert len(view._readings) == 45
    assert words(view)[44].split("\n")[1] == "Page 44"
    assert not view.more_button.isVisible()


def test_what_was_typed_just_now_is_in_it(make: Make) -> None:
    desk = make()
    desk.open("new")
    desk.type("a moment ago")
    assert "a moment ago" in words(book_of_desk(desk))[0]


def test_only_the_pages_with_a_tag(make: Make) -> None:
    desk = make()
    write_page(desk.space, "Walk", "text", tags=("calm",))
    write_page(desk.space, "Talk", "text")
    view = book_of_desk(desk)
    view.pages.which.set_value("tag")
    view.show_button.click()
    assert [text.split("\n")[1] for text in words(view)] == ["Walk"]


def test_a_picture_stands_on_its_page(make: Make) -> None:
    desk = make()
    picture = put_picture(desk.space)
    view = book_of_desk(desk)
    (reading,) = view._readings
    assert reading.has_picture(f"attachment:{picture.uid}")
    with desk.space.read() as uow:
        assert len(book_of(uow).pages) == 1
