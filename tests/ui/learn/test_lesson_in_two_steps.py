"""A lesson shows its beginning first; a moment later nothing tells that it was made in steps."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from family_app.domain.answers import Answer, AnswerKey, LessonProgress
from family_app.domain.ids import LessonId
from family_app.ui.context import Context
from family_app.ui.learn.exercise_card import ExerciseCard
from family_app.ui.learn.facts import LessonFacts
from family_app.ui.learn.lesson_view import LessonView
from family_app.ui.widgets.reading import Reading
from tests import checks

ASK = LessonId("ask-for-one-thing")
WHAT = AnswerKey(ASK, "my-ask", "what")


def facts(position: float = 0.0) -> LessonFacts:
    answer = Answer(WHAT, 1, "walk the dog")
    progress = LessonProgress(ASK, position=position)
    return LessonFacts(ASK, progress, {WHAT: answer}, (), (), {}, ())


def asked_for(qtbot: QtBot, ctx: Context) -> LessonView:
    """A lesson just asked for: nothing was painted yet."""
    lesson = ctx.library.lesson(ASK)
    assert lesson is not None
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1072, 760)
    view = LessonView(ctx, lesson, host, host)
    view.resize(1072, 760)
    host.show()
    return view


def test_the_beginning_is_there_before_the_rest(qtbot: QtBot, ctx: Context) -> None:
    view = asked_for(qtbot, ctx)
    early = len(view.body.findChildren(Reading))
    assert early > 0
    assert view.body.findChildren(ExerciseCard) == []
    checks.settle(view)
    assert len(view.body.findChildren(Reading)) > early
    assert len(view.body.findChildren(ExerciseCard)) == 1


@pytest.mark.parametrize("late", [True, False])
def test_answers_are_shown_whenever_they_come(qtbot: QtBot, ctx: Context, late: bool) -> None:
    view = asked_for(qtbot, ctx)
    if late:
        checks.settle(view)
    view.show_facts(facts())
    checks.settle(view)
    [card] = view.body.exercises
    assert card.fields["what"].value() == "walk the dog"


def test_tab_follows_the_eye_all_the_same(qtbot: QtBot, ctx: Context) -> None:
    view = asked_for(qtbot, ctx)
    view.show_facts(facts())
    checks.settle(view)
    assert checks.tab_order(view) == []


def test_who_left_off_further_down_is_taken_there_at_once(qtbot: QtBot, ctx: Context) -> None:
    view = asked_for(qtbot, ctx)
    view.show_facts(facts(position=0.8))
    assert len(view.body.exercises) == 1
    checks.settle(view)
    assert view.place.fraction() == pytest.approx(0.8, abs=0.05)
