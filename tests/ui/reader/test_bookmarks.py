"""Bookmarks with notes in a lesson."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from family_app.domain.bookmark import Bookmark
from family_app.services import bookmarks
from family_app.services.search import search_own
from family_app.ui.context import Context
from family_app.ui.hit_place import place_of
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.notices import UndoOffer
from family_app.ui.pages.learn import LearnPage
from family_app.ui.places import AtBookmark, Place
from family_app.ui.reader.bookmark_dialog import BookmarkDialog
from family_app.ui.reader.bookmark_mark import BookmarkMark
from family_app.ui.reader.reader_keys import ReaderKey
from family_app.ui.theme import Theme
from family_app.ui.widgets.reading import Reading
from tests import checks
from tests.ui.learn.conftest import Show
from tests.ui.learn.lessons import every_kind
from tests.ui.learn.shown_lesson import open_in, shown_page

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

LESSON = "ask-for-one-thing"


@pytest.fixture
def page(qtbot: QtBot, ctx: Context) -> LearnPage:
    return shown_page(qtbot, ctx)


@pytest.fixture
def view(page: LearnPage) -> LessonView:
    return open_in(page, LESSON)


def scroll_into(view: LessonView, place: int) -> Reading:
    """Have the end of a piece of running text, and what follows, on the screen."""
    view.body.complete()
    checks.settle(view)
    text = [one for one in view.body.findChildren(Reading) if "text" in one.objectName()][place]
    content = view.area.widget()
    assert content is not None
    view.area.verticalScrollBar().setValue(text.mapTo(content, QPoint()).y())
    checks.settle(view)
    return text


def bookmark(view: LessonView, note: str = "") -> None:
    view.tools.bar.bookmark_button.click()
    dialog = dialog_of(view)
    if note:
        QTest.keyClicks(dialog.note.edit, note)
    press(dialog, "learn-bookmark-done")
    checks.settle(view)


def dialog_of(view: LessonView) -> BookmarkDialog:
    found = [one for one in view.findChildren(BookmarkDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def press(dialog: BookmarkDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    button.click()


def marks(view: LessonView) -> list[BookmarkMark]:
    return [one for one in view.findChildren(BookmarkMark) if one.isVisibleTo(view)]


def kept(space: OpenSpace) -> tuple[Bookmark, ...]:
    with space.read() as uow:
        return bookmarks.bookmarks(uow)


def test_a_place_is_kept_with_a_note_and_stands_beside_the_text(
    view: LessonView, space: OpenSpace
) -> None:
    text = scroll_into(view, 1)
    bookmark(view, "Read this to Ama")
    (one,) = kept(space)
    assert one.note == "Read this to Ama"
    assert one.quote
    assert text.toPlainText().replace("\n", " ").startswith(one.quote)
    (mark,) = marks(view)
    assert mark.accessibleDescription() == "Read this to Ama"
    column = mark.parentWidget()
    assert column is not None
    assert mark.geometry().right() < text.mapTo(column, QPoint()).x()
    assert abs(mark.y() - text.mapTo(column, QPoint()).y()) < 24
    (line,) = view.side.bookmarks.stops
    assert line.words() == "Read this to Ama"


def test_the_same_place_twice_opens_the_same_note(view: LessonView, space: OpenSpace) -> None:
    scroll_into(view, 1)
    bookmark(view, "One")
    view.press(ReaderKey.BOOKMARK)
    assert dialog_of(view).note.text() == "One"
    QTest.keyClicks(dialog_of(view).note.edit, "Two ")
    view.flush()
    assert [one.note for one in kept(space)] == ["Two One"]


def test_a_removed_bookmark_comes_back_with_its_note(
    view: LessonView, ctx: Context, space: OpenSpace
) -> None:
    offers: list[UndoOffer] = []
    ctx.notices.undo_offered.connect(offers.append)
    scroll_into(view, 0)
    bookmark(view, "Keep")
    marks(view)[0].click()
    press(dialog_of(view), "learn-bookmark-remove")
    checks.settle(view)
    assert kept(space) == ()
    assert marks(view) == []
    assert not view.side.bookmarks.isVisibleTo(view)
    offers[0].undo()
    checks.settle(view)
    assert [one.note for one in kept(space)] == ["Keep"]
    assert len(marks(view)) == 1


def test_a_note_leads_from_the_search_to_its_place(
    page: LearnPage, view: LessonView, space: OpenSpace, qtbot: QtBot
) -> None:
    scroll_into(view, -1)
    bookmark(view, "About the quarrel")
    page.open_place(Place("learn", "draw-the-circle"))
    checks.settle(page)
    with space.read() as uow:
        (hit,) = search_own(uow, "quarrel")
    place = place_of(hit, "quarrel")
    assert place == Place("learn", LESSON, AtBookmark(kept(space)[0].uid))
    page.open_place(place)
    page.activateWindow()
    checks.settle(page)
    again = page.view
    assert again is not None
    qtbot.waitUntil(lambda: on_screen(again))
    (mark,) = marks(again)
    assert QApplication.focusWidget() is mark


def on_screen(view: LessonView) -> bool:
    return any(not mark.visibleRegion().isEmpty() for mark in marks(view))


def test_a_line_at_the_side_leads_to_the_place(view: LessonView, qtbot: QtBot) -> None:
    scroll_into(view, -1)
    bookmark(view)
    view.area.to_top()
    checks.settle(view)
    assert not on_screen(view)
    view.side.bookmarks.stops[0].click()
    qtbot.waitUntil(lambda: on_screen(view))


def test_a_bookmark_follows_its_words(view: LessonView, page: LearnPage, space: OpenSpace) -> None:
    text = scroll_into(view, 1)
    bookmark(view)
    (one,) = kept(space)
    with space.write() as uow:
        bookmarks.save_bookmark(uow, replace(one, block=40))
    page.refresh()
    checks.settle(page)
    (mark,) = marks(view)
    column = mark.parentWidget()
    assert column is not None
    assert abs(mark.y() - text.mapTo(column, QPoint()).y()) < 24


@pytest.mark.parametrize("size", [100, 200])
def test_a_ribbon_stays_in_the_margin(view: LessonView, theme: Theme, size: int) -> None:
    scroll_into(view, 1)
    bookmark(view, "x")
    theme.set("light", size)
    view.resize(640, 600)
    checks.settle(view)
    (mark,) = marks(view)
    assert mark.x() >= 0
    text = view.body.findChild(Reading)
    assert text is not None
    column = mark.parentWidget()
    assert column is not None
    assert mark.geometry().right() < text.mapTo(column, QPoint()).x()


def test_a_closed_lesson_takes_and_shows_none(show: Show, space: OpenSpace) -> None:
    view = show(every_kind(safety="gate"))
    view.press(ReaderKey.BOOKMARK)
    assert view.findChildren(BookmarkDialog) == []
    assert kept(space) == ()
