"""What is done in a lesson while the disk, which has a thread of its own, is still busy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from family_app.domain.ids import LessonId
from family_app.paths import Home
from family_app.services import circle
from family_app.services.lessons import answers
from family_app.ui.context import Context
from family_app.ui.learn.person_answer import PersonAnswer
from family_app.ui.learn.text_answer import TextAnswer
from family_app.ui.pages.learn import LearnPage
from family_app.ui.theme import Theme
from tests.ready_space import PASSPHRASE, Ready
from tests.ui.learn.shown_lesson import open_in, shown_page
from tests.ui.learn.test_answer_book import LONG, limit
from tests.ui.parts_for import parts_for

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

ASK, NEXT = LessonId("ask-for-one-thing"), LessonId("draw-the-circle")


@pytest.fixture
def space(ready: Ready) -> OpenSpace:
    """One with its keys beside it, which what the disk refused is tried again with."""
    from family_app.services import spaces

    return spaces.unlock(ready.home, None, PASSPHRASE)


@pytest.fixture
def ctx(home: Home, theme: Theme, space: OpenSpace) -> Iterator[Context]:
    """As in the program, not inline."""
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


def test_enter_pressed_twice_adds_one_person(
    qtbot: QtBot, ctx: Context, page: LearnPage, space: OpenSpace
) -> None:
    field = open_in(page, ASK).body.exercises[0].fields["who"]
    assert isinstance(field, PersonAnswer)
    field.add_button.click()
    QTest.keyClicks(field.name_field.edit, "Rosa")
    for _ in range(2):
        QTest.keyClick(field.name_field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: field.combo.currentText() == "Rosa")
    ctx.ops.wait()
    with space.read() as uow:
        assert [one.name for one in circle.people(uow)] == ["Rosa"]


def test_a_person_the_disk_refused_can_be_added_again(
    qtbot: QtBot, ctx: Context, page: LearnPage, space: OpenSpace
) -> None:
    field = open_in(page, ASK).body.exercises[0].fields["who"]
    assert isinstance(field, PersonAnswer)
    field.add_button.click()
    refuse(space, writes=True)
    field.name_field.set_text("Rosa")
    field.save_button.click()
    qtbot.waitUntil(lambda: bool(field.name_field.error))
    refuse(space, writes=False)
    field.save_button.click()
    qtbot.waitUntil(lambda: field.combo.currentText() == "Rosa")


def refuse(space: OpenSpace, *, writes: bool) -> None:
    """Let every connection that the space keeps refuse its writes, or take them again."""
    with space.read() as one, space.read() as other:
        for uow in (one, other):
            connection = uow.totals._session.connection()
            connection.exec_driver_sql(f"PRAGMA query_only = {int(writes)}")
