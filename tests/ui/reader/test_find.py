"""Words are found in a lesson, marked, and shown one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from family_app.ui.context import Context
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.pages.learn import LearnPage
from family_app.ui.places import LookFor, Place
from family_app.ui.reader.reader_keys import ReaderKey
from family_app.ui.reader.sheet import text_of
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.learn.conftest import Show
from tests.ui.learn.lessons import every_kind
from tests.ui.learn.shown_lesson import lesson_of, open_in, shown_page, visits

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

LESSON = "ask-for-one-thing"


@pytest.fixture
def view(show: Show, ctx: Context) -> LessonView:
    made = show(lesson_of(ctx, LESSON))
    made.window().activateWindow()
    return made


def type_words(view: LessonView, words: str) -> None:
    view.start_find()
    view.tools.find_bar.field.clear()
    QTest.keyClicks(view.tools.find_bar.field, words)
    checks.settle(view)


def told(view: LessonView) -> str:
    return view.tools.find_bar.count.text()


def shown_hit(view: LessonView) -> tuple[QWidget, str, int]:
    """The text that holds the place shown, its words, and how far down the screen it is."""
    finder = view.tools.finder
    hit = finder._hits[finder._at]
    words = text_of(hit.text)[hit.start : hit.start + hit.length]
    box = finder._sheet.box_of(hit.text, hit.start)
    return hit.text, words, box.top() - view.area.verticalScrollBar().value()


def test_typing_marks_every_place_and_counts_them(view: LessonView) -> None:
    type_words(view, "one thing")
    texts = " ".join(text_of(one) for one in view.tools._sheet.texts()).lower()
    assert told(view) == f"1 of {texts.count('one thing')}"
    assert shown_hit(view)[1].lower() == "one thing"


def test_the_place_shown_stands_out_in_the_picture(view: LessonView, theme: Theme) -> None:
    type_words(view, "ask")
    text, _, top = shown_hit(view)
    assert 0 <= top < view.area.viewport().height()
    assert theme.color("primary").name() in colors(text)
    view.tools.end_find()
    checks.settle(view)
    assert theme.color("primary").name() not in colors(text)


def colors(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return {image.pixelColor(*point).name() for point in points}


def test_keys_go_round_and_scroll_to_each_place(view: LessonView) -> None:
    type_words(view, "ask")
    count = view.tools.finder.count
    assert count > 5
    view.press(ReaderKey.FIND_NEXT)
    assert told(view) == f"2 of {count}"
    for _ in range(count - 1):
        QTest.keyClick(view.tools.find_bar.field, Qt.Key.Key_Return)
        checks.settle(view)
        assert 0 <= shown_hit(view)[2] <= view.area.viewport().height() - 20
    assert told(view) == f"1 of {count}"
    view.press(ReaderKey.FIND_BEFORE)
    assert told(view) == f"{count} of {count}"


def test_accents_capitals_and_quotation_marks_do_not_matter(view: LessonView) -> None:
    type_words(view, "EFUÁ")
    assert shown_hit(view)[1] == "Efua"
    type_words(view, "don't")
    assert view.tools.finder.count > 0


def test_what_is_nowhere_is_said(view: LessonView) -> None:
    type_words(view, "zebra")
    assert told(view) == "Not found"
    assert not view.tools.find_bar.after.isEnabled()


def test_words_that_stand_apart_are_found_one_by_one(view: LessonView) -> None:
    view.find("school Efua")
    checks.settle(view)
    found = {text_of(hit.text)[hit.start :][: hit.length] for hit in view.tools.finder._hits}
    assert found >= {"school", "Efua"}


def test_escape_closes_and_gives_the_keyboard_back_to_the_text(view: LessonView) -> None:
    type_words(view, "ask")
    QTest.keyClick(view.tools.find_bar.field, Qt.Key.Key_Escape)
    assert view.tools.find_bar.isHidden()
    assert view.hasFocus()
    assert view.tools.finder.count == 0


def test_a_closed_lesson_shows_and_finds_nothing(show: Show) -> None:
    view = show(every_kind(safety="gate"))
    view.start_find()
    view.find("words")
    view.press(ReaderKey.FIND_NEXT)
    assert not view.tools.isVisibleTo(view)
    assert view.tools.find_bar.isHidden()


def test_a_place_opens_the_lesson_at_the_words(qtbot: QtBot, ctx: Context) -> None:
    page = shown_page(qtbot, ctx)
    page.open_place(Place("learn", LESSON, LookFor("I will try someone else")))
    checks.settle(page)
    assert page.view is not None
    assert told(page.view) == "1 of 1"
    qtbot.waitUntil(lambda: 0 <= shown_hit(view_of(page))[2] < 500)
    page.open_place(Place("learn", LESSON, LookFor("small")))
    checks.settle(page)
    assert shown_hit(view_of(page))[1].lower() == "small"


def view_of(page: LearnPage) -> LessonView:
    assert page.view is not None
    return page.view


@pytest.mark.parametrize(
    ("key", "mirrored", "step"),
    [
        (Qt.Key.Key_Right, False, 1),
        (Qt.Key.Key_Left, False, -1),
        (Qt.Key.Key_Right, True, -1),
        (Qt.Key.Key_Left, True, 1),
    ],
)
def test_keys_turn_to_the_lessons_beside(
    qtbot: QtBot, ctx: Context, key: Qt.Key, mirrored: bool, step: int
) -> None:
    page = shown_page(qtbot, ctx)
    if mirrored:
        page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view = open_in(page, LESSON)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    ids = [lesson.id for lesson in ctx.library.lessons]
    QTest.keyClick(view, key, Qt.KeyboardModifier.AltModifier)
    assert view_of(page).lesson.id == ids[ids.index(lesson_of(ctx, LESSON).id) + step]


def test_there_is_nothing_before_the_first_lesson(show: Show, ctx: Context) -> None:
    view = show(ctx.library.lessons[0])
    went = visits(view)
    view.press(ReaderKey.LEFT)
    assert went == []


def test_find_on_the_page_goes_to_the_lesson_or_to_everything(
    qtbot: QtBot, ctx: Context, space: OpenSpace
) -> None:
    page = shown_page(qtbot, ctx)
    asked: list[bool] = []
    page.top_bar.search_requested.connect(lambda: asked.append(True))
    page.start_find()
    assert asked == [True]
    view = open_in(page, LESSON)
    page.start_find()
    assert asked == [True]
    assert view.tools.find_bar.isVisibleTo(page)
