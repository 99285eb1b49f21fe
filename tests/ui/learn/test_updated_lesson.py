"""A lesson that was changed since it was read says so, and keeps the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.lesson import Lesson
from family_app.services.lessons import progress, set_done, set_position
from family_app.ui.context import Context
from family_app.ui.learn import say
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.learn.module_card import ModuleCard
from family_app.ui.widgets.banner import Banner
from tests.ui.learn.answers_of_every_kind import VALUES, fill
from tests.ui.learn.conftest import Show
from tests.ui.learn.lessons import every_kind
from tests.ui.learn.shown_lesson import read_again

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

LESSON: Lesson = every_kind()
NOW = LESSON.head.revision


def banner(view: LessonView) -> Banner:
    found = view.findChild(Banner, "learn-updated")
    assert found is not None
    return found


def read_as(space: OpenSpace, revision: int | None) -> None:
    with space.write() as uow:
        set_done(uow, LESSON.id, True, revision)


def test_it_says_so_and_the_answers_are_there(show: Show, space: OpenSpace) -> None:
    fill(space)
    read_as(space, NOW - 1)
    view = show(LESSON)
    assert banner(view).text() == (
        "This lesson was updated since you read it. Your answers are kept."
    )
    assert view.body.exercises[0].fields["name"].value() == VALUES["name"]


def test_nothing_is_said_of_what_was_never_read_or_is_as_it_was(
    show: Show, space: OpenSpace
) -> None:
    assert banner(show(LESSON)).isHidden()
    read_as(space, None)
    assert banner(show(LESSON)).isHidden()
    read_as(space, NOW)
    assert banner(show(LESSON)).isHidden()


def test_going_on_or_marking_it_as_read_remembers_the_revision(
    show: Show, ctx: Context, space: OpenSpace
) -> None:
    read_as(space, NOW - 1)
    view = show(LESSON)
    view.place.moved.emit(0.4)
    with space.read() as uow:
        assert progress(uow)[LESSON.id].revision == NOW
    # What is being read right now still says that it is new.
    read_again(view, ctx, space)
    assert not banner(view).isHidden()
    assert banner(show(LESSON)).isHidden()
    read_as(space, NOW - 1)
    view.end.done_changed.emit(True)
    with space.read() as uow:
        assert progress(uow)[LESSON.id].revision == NOW


def test_the_list_of_lessons_marks_it(qtbot: QtBot, ctx: Context, space: OpenSpace) -> None:
    module = ctx.library.modules[0]
    lesson = ctx.library.lesson(module.lessons[0])
    assert lesson is not None
    host = QWidget()
    qtbot.addWidget(host)
    card = ModuleCard(module, ctx.library, host)
    with space.write() as uow:
        set_position(uow, lesson.id, 0.5, lesson.head.revision)
        found = progress(uow)
    card.show_progress(found)
    assert "Started" in card.rows_by_lesson[lesson.id].end_words()
    assert say.state(found[lesson.id], lesson.head.revision + 1) == "Updated"
    assert say.state_mark(found[lesson.id], lesson.head.revision + 1) != say.state_mark(
        found[lesson.id], lesson.head.revision
    )
