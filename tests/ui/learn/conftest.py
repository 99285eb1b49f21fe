from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from family_app.domain.answers import AnswerKey, AnswerValue
from family_app.domain.ids import LessonId
from family_app.domain.lesson import Lesson
from family_app.paths import Home
from family_app.services.lessons import answers
from family_app.ui.context import Context
from family_app.ui.learn.facts import read_lesson
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.parts_for import parts_for

if TYPE_CHECKING:
    from family_app.storage.open_space import OpenSpace

Show = Callable[[Lesson], LessonView]
Kept = Callable[[str], AnswerValue | None]


@pytest.fixture
def ctx(home: Home, theme: Theme, space: OpenSpace) -> Context:
    parts = parts_for(home, theme)
    parts.ops.open(space)
    return Context.of(parts)


@pytest.fixture
def show(qtbot: QtBot, ctx: Context, space: OpenSpace) -> Show:
    """Opens a lesson as the page does and fills it with what the space holds."""

    # A shown window that only Python's memory holds would be taken from under the next test.
    held: list[object] = []

    def showing(lesson: Lesson) -> LessonView:
        from PySide6.QtWidgets import QWidget

        host = QWidget()
        qtbot.addWidget(host)
        held.append(host)
        host.resize(1072, 760)
        view = LessonView(ctx, lesson, host, host)
        view.resize(1072, 760)
        host.show()
        with space.read() as uow:
            view.show_facts(read_lesson(uow, ctx.library, lesson, ctx.clock.today()))
        checks.settle(host)
        return view

    return showing


@pytest.fixture
def kept(space: OpenSpace) -> Kept:
    """What the space holds for a field of the lesson with every kind."""

    def asked(field: str) -> AnswerValue | None:
        lesson = LessonId("every-kind")
        with space.read() as uow:
            found = answers(uow, lesson).get(AnswerKey(lesson, "all-kinds", field))
        return found.value if found is not None else None

    return asked
