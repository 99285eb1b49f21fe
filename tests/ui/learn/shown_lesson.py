"""What is read off a lesson in the page, and the Learn page itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.lesson import Lesson
from family_app.ui.context import Context
from family_app.ui.learn.facts import read_lesson
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.pages.learn import LearnPage
from family_app.ui.places import Place
from tests import checks

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

WIDE, SMALL = (1072, 820), (796, 600)


def shown_page(qtbot: QtBot, ctx: Context) -> LearnPage:
    """The Learn page in a window of its own."""
    made = LearnPage(ctx)
    qtbot.addWidget(made)
    made.refresh()
    made.resize(*WIDE)
    made.show()
    checks.settle(made)
    return made


def view_in(page: LearnPage) -> LessonView:
    """The lesson that is open."""
    assert page.view is not None
    return page.view


def open_in(page: LearnPage, lesson: str) -> LessonView:
    """Go to a lesson."""
    page.open_place(Place("learn", lesson))
    checks.settle(page)
    return view_in(page)


def lesson_of(ctx: Context, lesson_id: str) -> Lesson:
    """A lesson that ships."""
    found = ctx.library.lesson(lesson_id)
    assert found is not None
    return found


def words_of(root: QWidget, name: str) -> str:
    """What a label says."""
    label = root.findChild(QLabel, name)
    assert label is not None
    return label.accessibleName()


def visits(view: LessonView) -> list[Place]:
    """Where the lesson asks to go from now on."""
    went: list[Place] = []
    view.place_requested.connect(went.append)
    return went


def read_again(view: LessonView, ctx: Context, space: OpenSpace) -> None:
    """Fill the lesson anew with what the space holds."""
    with space.read() as uow:
        view.show_facts(read_lesson(uow, ctx.library, view.lesson, ctx.clock.today()))
