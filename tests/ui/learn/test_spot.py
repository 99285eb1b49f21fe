"""A lesson opens at the words that were looked for."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from family_app.ui.context import Context
from family_app.ui.learn.spot import find_spot
from family_app.ui.pages.learn import LearnPage
from family_app.ui.places import LookFor, Place
from family_app.ui.widgets.reading import Reading
from tests.ui.learn.shown_lesson import open_in, shown_page, view_in

LESSON = "overdose-know-and-act"
WORDS = "not on ALCOHOL, cocaine"


@pytest.fixture
def page(qtbot: QtBot, ctx: Context) -> LearnPage:
    return shown_page(qtbot, ctx)


def height_of(page: LearnPage) -> int:
    """How far below the top of the reading area the words stand now."""
    view = view_in(page)
    spot = find_spot(view.body, WORDS)
    assert spot is not None
    assert isinstance(spot.widget, Reading)
    cursor = QTextCursor(spot.widget.document())
    cursor.setPosition(spot.start)
    box = spot.widget.cursorRect(cursor)
    return spot.widget.mapTo(view.area, box.topLeft()).y()


@pytest.mark.parametrize("was_open", [False, True])
def test_it_scrolls_to_the_words(qtbot: QtBot, page: LearnPage, was_open: bool) -> None:
    if was_open:
        open_in(page, LESSON)
    page.open_place(Place("learn", LESSON, LookFor(WORDS)))
    qtbot.waitUntil(lambda: 0 <= height_of(page) < page.height() // 2)


def test_scattered_words_lead_to_where_most_of_them_stand(page: LearnPage) -> None:
    view = open_in(page, LESSON)
    spot = find_spot(view.body, "tranq nalox xyzzy")
    assert spot is not None
    assert isinstance(spot.widget, Reading)
    assert "tranquilizers" in spot.widget.toPlainText()
    assert find_spot(view.body, "xyzzy") is None
    assert find_spot(view.body, " … ") is None
