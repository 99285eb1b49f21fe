"""A path: relief first, lessons in order, a pace, a pause, and coming back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from family_app.services import lessons, paths
from family_app.services.settings import space_settings
from family_app.ui.context import Context
from family_app.ui.learn.first_minutes import line_for
from family_app.ui.learn.path_view import PathView
from family_app.ui.places import Place
from tests import checks
from tests.ui.learn.shown_lesson import words_of

if TYPE_CHECKING:
    from family_app.domain.lesson import Programme
    from family_app.storage.open_space import OpenSpace

TODAY = datetime.now(UTC).astimezone().date()


@pytest.fixture
def path(ctx: Context) -> Programme:
    found = ctx.library.programme("just-found-out")
    assert found is not None
    return found


@pytest.fixture
def view(qtbot: QtBot, ctx: Context, path: Programme) -> Iterator[PathView]:
    host = QWidget()
    qtbot.addWidget(host)
    made = PathView(ctx, path, host)
    made.resize(1072, 820)
    host.resize(1072, 820)
    host.show()
    made.refresh()
    checks.settle(host)
    yield made
    host.close()


def shows(view: PathView, name: str) -> bool:
    found = view.findChild(QWidget, name)
    return found is not None and found.isVisibleTo(view)


def press(view: PathView, name: str) -> None:
    button = view.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisibleTo(view)
    button.click()


def test_the_first_minutes_bring_a_calm_tool_a_sentence_and_a_number(
    view: PathView, path: Programme, ctx: Context
) -> None:
    went: list[Place] = []
    view.place_requested.connect(went.append)
    first = view.findChild(QWidget, "learn-first")
    assert first is not None
    assert path.sentence in " ".join(one.accessibleName() for one in first.findChildren(QWidget))
    line = line_for(ctx.library, path, "US")
    assert line is not None
    assert shows(view, f"line-{line.id}")
    press(view, "learn-first-calm")
    assert went == [Place("help", "calm")]


def test_reading_a_lesson_ends_the_first_minutes_and_moves_the_button(
    view: PathView, path: Programme, ctx: Context, space: OpenSpace
) -> None:
    went: list[Place] = []
    view.place_requested.connect(went.append)
    view.go_button.click()
    with space.write() as uow:
        lessons.set_done(uow, path.lessons[0], True)
    view.refresh()
    view.go_button.click()
    assert [place.item for place in went] == list(path.lessons[:2])
    assert not shows(view, "learn-first")


def test_a_path_is_taken_paused_and_left(view: PathView, ctx: Context, space: OpenSpace) -> None:
    press(view, "learn-pace-take")
    with space.read() as uow:
        assert space_settings(uow).programme == view.path.id
    assert shows(view, "learn-pace-choice")
    press(view, "learn-pace-pause")
    assert "nothing is late" in words_of(view, "learn-pace-words")
    assert not shows(view, "learn-pace-choice")
    press(view, "learn-pace-pause")
    assert "not a deadline" in words_of(view, "learn-pace-words")
    press(view, "learn-pace-leave")
    assert shows(view, "learn-pace-take")


def test_the_pace_is_chosen(view: PathView, ctx: Context, space: OpenSpace) -> None:
    press(view, "learn-pace-take")
    view.pace.choices.buttons[0].click()
    with space.read() as uow:
        state = paths.path_state(uow, ctx.library, view.path.id, TODAY)
    assert state is not None
    assert state.pace == 1


def test_after_a_gap_the_last_lesson_is_recalled(
    view: PathView, path: Programme, ctx: Context, space: OpenSpace
) -> None:
    assert not shows(view, "learn-back-again")
    with space.write() as uow:
        lessons.set_done(uow, path.lessons[0], True)
    with space.read() as uow:
        later = TODAY + timedelta(days=30)
        state = paths.path_state(uow, ctx.library, path.id, later)
    assert state is not None
    view.show_state(state, "US")
    read = ctx.library.lesson(path.lessons[0])
    assert read is not None
    assert words_of(view, "learn-back-again-recap") == read.head.recap
    assert read.title in words_of(view, "learn-back-again-last")


def test_every_path_has_a_line_where_we_know_of_any(ctx: Context) -> None:
    for country in ctx.library.countries:
        if ctx.library.help_now(country.code):
            for one in ctx.library.programmes:
                assert line_for(ctx.library, one, country.code) is not None
