"""Every lesson in the page: it fits, can be reached, opens quickly, and is freed."""

from __future__ import annotations

import gc
import weakref
from time import perf_counter

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from family_app.domain.ids import LessonId
from family_app.ui.context import Context
from family_app.ui.pages.learn import LearnPage
from family_app.ui.places import Place
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.learn.shown_lesson import SMALL, WIDE, open_in, shown_page
from tests.ui.parts_for import library

EVERY = [lesson.id for lesson in library().lessons]
ASK = LessonId("ask-for-one-thing")


@pytest.fixture
def page(qtbot: QtBot, ctx: Context) -> LearnPage:
    return shown_page(qtbot, ctx)


def _faults(page: LearnPage) -> list[str]:
    return [*checks.named(page), *checks.clipped(page), *checks.tab_order(page), *_filled(page)]


def _filled(page: LearnPage) -> list[str]:
    """That one button at most stands out, as a fault where it is none or more."""
    found = [
        button.text()
        for button in page.findChildren(QPushButton)
        if button.property("k") == "primary" and button.isVisibleTo(page)
    ]
    return [] if len(found) == 1 else [f"filled: {found}"]


@pytest.mark.parametrize(("size", "text"), [(WIDE, 100), (SMALL, 200)], ids=["wide", "large"])
def test_every_lesson_fits_and_can_be_reached(
    page: LearnPage, theme: Theme, size: tuple[int, int], text: int
) -> None:
    theme.set("light", text)
    page.resize(*size)
    page.refresh()
    checks.settle(page)
    wrong = {"overview": _faults(page)}
    for lesson in EVERY:
        open_in(page, lesson)
        wrong[lesson] = _faults(page)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert {lesson: faults for lesson, faults in wrong.items() if faults} == {}


@pytest.mark.slow
@pytest.mark.parametrize("lesson", EVERY)
def test_every_lesson_follows_when_the_text_grows(
    page: LearnPage, theme: Theme, lesson: LessonId
) -> None:
    open_in(page, lesson)
    theme.set("light", 200)
    page.resize(*SMALL)
    checks.settle(page)
    assert _faults(page) == []


def test_a_lesson_that_was_left_is_freed(page: LearnPage) -> None:
    gone = weakref.ref(open_in(page, ASK))
    open_in(page, "draw-the-circle")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert gone() is None


def test_switching_lessons_is_quick(page: LearnPage) -> None:
    open_in(page, EVERY[0])
    took = []
    for lesson in EVERY[5:10]:
        began = perf_counter()
        page.open_place(Place("learn", lesson))
        took.append(perf_counter() - began)
    assert min(took) < 0.5
