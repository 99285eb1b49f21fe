"""A breath inside a lesson: it leads, it can be kept still, and nothing runs unseen."""

from __future__ import annotations

import pytest

from family_app.ui.learn.breathing_answer import BreathingAnswer, BreathingTimer
from family_app.ui.learn.lesson_view import LessonView
from tests.ui.learn.conftest import Kept, Show
from tests.ui.learn.lessons import every_kind


class Watch:
    """A clock that a test moves on."""

    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def view(show: Show) -> LessonView:
    return show(every_kind())


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def timer(view: LessonView, watch: Watch) -> BreathingTimer:
    field = view.body.exercises[0].fields["breath"]
    assert isinstance(field, BreathingAnswer)
    field.timer.now = watch
    field.timer.still.set_checked(False)
    return field.timer


def move(timer: BreathingTimer, watch: Watch, seconds: float) -> None:
    watch.time = 100.0 + seconds
    timer._tick()


def test_it_leads_in_holds_and_leads_out(timer: BreathingTimer, watch: Watch) -> None:
    assert not timer.is_running
    timer.begin_button.click()
    assert timer.circle.accessibleName() == "Breathe in"
    move(timer, watch, 4.5)
    assert timer.circle.accessibleName() == "Hold"
    move(timer, watch, 6.5)
    assert timer.circle.accessibleName() == "Breathe out"
    assert timer.left.text().startswith("3 breath")
    move(timer, watch, 12.5)
    assert timer.left.text().startswith("2 breath")
    move(timer, watch, 37)
    assert not timer.is_running
    assert not timer._timer.isActive()
    assert timer.begin_button.text() == "Once more"
    timer.begin_button.click()
    assert timer.begin_button.text() == "Stop"
    timer.begin_button.click()
    assert timer.begin_button.text() == "Begin"


def test_kept_still_it_is_words_and_a_bar(timer: BreathingTimer, watch: Watch) -> None:
    timer.still.box.click()
    assert not timer.circle.isVisible()
    timer.begin_button.click()
    move(timer, watch, 2.5)
    assert timer.words.isVisible()
    assert timer.bar.isVisible()
    assert timer.words.text() == "Breathe in"


def test_it_stops_where_nobody_sees_it(timer: BreathingTimer, view: LessonView) -> None:
    timer.begin_button.click()
    view.window().hide()
    assert not timer.is_running
    assert not timer._timer.isActive()


def test_it_keeps_nothing(timer: BreathingTimer, view: LessonView, kept: Kept) -> None:
    timer.begin_button.click()
    view.flush()
    assert kept("breath") is None
