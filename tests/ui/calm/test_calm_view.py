from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from family_app.ui.calm.calm_view import CalmView
from family_app.ui.calm.closing import plain_closing
from family_app.ui.theme import Theme
from tests import checks
from tests.ui.parts_for import library


class Watch:
    """A clock that a test moves on."""

    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, watch: Watch) -> CalmView:
    made = CalmView(library().calm, theme, now=watch)
    qtbot.addWidget(made)
    made.resize(900, 820)
    made.show()
    return made


def move(view: CalmView, watch: Watch, seconds: float) -> None:
    watch.time = 100.0 + seconds
    view._tick()


def test_nothing_moves_before_begin(view: CalmView) -> None:
    assert not view.is_breathing
    assert not view._timer.isActive()
    assert view.circle.accessibleName() == "When you are ready"


def test_it_leads_in_and_out_and_comes_to_rest(view: CalmView, watch: Watch) -> None:
    view.begin_button.click()
    assert view.begin_button.text() == "Stop"
    assert view.circle.accessibleName() == "Breathe in"
    move(view, watch, 4.5)
    assert view.circle.accessibleName() == "Breathe out, slowly"
    assert view.progress.text() == "Breath 1 of 6"
    move(view, watch, 12)
    assert view.progress.text() == "Breath 2 of 6"
    move(view, watch, 61)
    assert not view.is_breathing
    assert not view._timer.isActive()
    assert view.begin_button.text() == library().calm.again


def test_stop_stops_at_once(view: CalmView) -> None:
    view.begin_button.click()
    view.begin_button.click()
    assert not view.is_breathing
    assert view.begin_button.text() == "Begin"


def test_it_stops_when_nobody_sees_it(view: CalmView) -> None:
    view.begin_button.click()
    view.hide()
    assert not view.is_breathing
    assert not view._timer.isActive()


def test_kept_still_it_only_counts(view: CalmView, watch: Watch) -> None:
    view.still.set_checked(True)
    view.begin_button.click()
    move(view, watch, 1)
    one = view.circle.grab().toImage()
    move(view, watch, 1.6)
    assert view.circle.grab().toImage() == one
    move(view, watch, 2)
    assert view.circle.grab().toImage() != one


def test_the_circle_grows_with_the_breath(view: CalmView, watch: Watch) -> None:
    view.begin_button.click()
    move(view, watch, 1)
    one = view.circle.grab().toImage()
    move(view, watch, 1.6)
    assert view.circle.grab().toImage() != one


def test_the_closing_link_reads_as_words() -> None:
    assert plain_closing("do not wait: [Help now](help:).") == "do not wait: Help now."


@pytest.mark.parametrize("text", [100, 200])
def test_the_page_is_named_whole_and_in_order(view: CalmView, theme: Theme, text: int) -> None:
    theme.set("light", text)
    view.resize(900, 600)
    checks.settle(view)
    assert checks.named(view) == []
    assert checks.clipped(view) == []
    assert checks.tab_order(view) == []
