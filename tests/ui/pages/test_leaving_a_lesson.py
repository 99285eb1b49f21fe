"""Going from a lesson while its answers are still on their way to the disk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from family_app.domain.ids import LessonId
from family_app.paths import Home
from family_app.services.lessons import answers
from family_app.ui.context import Context
from family_app.ui.learn.text_answer import TextAnswer
from family_app.ui.pages.learn import LearnPage
from family_app.ui.theme import Theme
from tests.ui.learn.shown_lesson import open_in, shown_page
from tests.ui.learn.test_answer_book import LONG, limit
from tests.ui.parts_for import parts_for

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

ASK, NEXT = LessonId("ask-for-one-thing"), LessonId("draw-the-circle")


@pytest.fixture
def ctx(home: Home, theme: Theme, space: OpenSpace) -> Iterator[Context]:
    """As in the program: the disk has a thread of its own."""
    parts = parts_for(home, theme, inline=False)
    parts.ops.open(space)
    yield Context.of(parts)
    parts.ops.close()


@pytest.fixture
def page(qtbot: QtBot, ctx: Context) -> LearnPage:
    return shown_page(qtbot, ctx)


def write(page: LearnPage, text: str) -> None:
    field = open_in(page, ASK).body.exercises[0].fields["what"]
    assert isinstance(field, TextAnswer)
    field.edit.setFocus()
    QTest.keyClicks(field.edit, text[:20])
    field.set_value(text)
    field.edited.emit()


def stored(space: OpenSpace) -> list[object]:
    with space.read() as uow:
        return [one.value for one in answers(uow, ASK).values()]


def shown_lesson(page: LearnPage) -> str:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return page.view.lesson.id if page.view is not None else ""


def press(page: LearnPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def test_an_answer_is_saved_though_the_lesson_is_gone_at_once(
    qtbot: QtBot, ctx: Context, page: LearnPage, space: OpenSpace
) -> None:
    write(page, "water")
    open_in(page, NEXT)
    assert shown_lesson(page) == NEXT
    ctx.ops.wait()
    qtbot.wait(20)
    assert stored(space) == ["water"]


def test_a_lesson_whose_answers_the_disk_refuses_is_left_only_when_agreed(
    page: LearnPage, space: OpenSpace
) -> None:
    limit(space, 1)
    write(page, LONG)
    open_in(page, NEXT)
    assert shown_lesson(page) == ASK
    assert page.findChild(QDialog, "unsaved-dialog") is not None
    press(page, "unsaved-stay")
    assert shown_lesson(page) == ASK

    press(page, "learn-all")
    press(page, "unsaved-go")
    assert shown_lesson(page) == ""
    assert stored(space) == []
