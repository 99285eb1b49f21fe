from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from family_app.content.library import Library
from family_app.domain.next_step import Why
from family_app.domain.path import PathState
from family_app.paths import assets_dir
from family_app.services import lessons, paths
from family_app.services.settings import save_setting, space_settings
from family_app.services.today import next_step
from family_app.services.today_view import today_view
from family_app.storage.open_space import OpenSpace
from family_app.storage.uow import UnitOfWork

PATH = "just-found-out"
TODAY = datetime.now(UTC).astimezone().date()


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load(assets_dir())


def state(uow: UnitOfWork, library: Library, today: date = TODAY) -> PathState:
    found = paths.path_state(uow, library, PATH, today)
    assert found is not None
    return found


def test_a_path_goes_from_lesson_to_lesson(space: OpenSpace, library: Library) -> None:
    with space.write() as uow:
        paths.take_path(uow, PATH)
        before = state(uow, library)
        assert (before.next_lesson, before.done) == (before.lessons[0], 0)
        lessons.set_done(uow, before.lessons[0], True)
        after = state(uow, library)
        assert (after.next_lesson, after.done) == (before.lessons[1], 1)
        lessons.set_left(uow, before.lessons[1], True)
        assert state(uow, library).next_lesson == before.lessons[2]


def test_a_pause_is_kept_until_the_path_is_taken_again(space: OpenSpace, library: Library) -> None:
    with space.write() as uow:
        paths.take_path(uow, PATH)
        paths.set_paused(uow, True)
        assert state(uow, library).paused
        assert next_step(uow, library).why is Why.PAUSED
        paths.take_path(uow, PATH)
        assert not state(uow, library).paused
        assert next_step(uow, library).why is Why.PROGRAMME


def test_leaving_a_path_keeps_what_was_read(space: OpenSpace, library: Library) -> None:
    with space.write() as uow:
        paths.take_path(uow, PATH)
        lessons.set_done(uow, state(uow, library).lessons[0], True)
        paths.take_path(uow, None)
        left = state(uow, library)
        assert (left.taken, left.done) == (False, 1)


def test_only_paces_on_offer_are_taken(space: OpenSpace, library: Library) -> None:
    with space.write() as uow:
        paths.set_pace(uow, 3)
        assert state(uow, library).pace == 3
        with pytest.raises(ValueError, match="pace"):
            paths.set_pace(uow, 9)


def test_a_path_that_is_gone_has_no_state(space: OpenSpace, library: Library) -> None:
    with space.read() as uow:
        assert paths.path_state(uow, library, "no-such-path", TODAY) is None


def test_after_weeks_away_today_knows_what_was_read_last(
    space: OpenSpace, library: Library
) -> None:
    with space.write() as uow:
        paths.take_path(uow, PATH)
        first = state(uow, library).lessons[0]
        lessons.set_done(uow, first, True)
        soon = today_view(uow, library, TODAY)
        assert soon.last is not None
        assert not soon.last.is_long_ago
        assert soon.next_day is not None
        assert soon.next_day > TODAY
        later = today_view(uow, library, TODAY + timedelta(days=21))
        assert later.last is not None
        assert (later.last.lesson, later.last.is_long_ago) == (first, True)


def test_a_closed_gate_leaves_its_lessons_out(space: OpenSpace, library: Library) -> None:
    gated = next(
        one.id
        for one in library.programmes
        if any(
            (lesson := library.lesson(name)) is not None and lesson.head.safety == "gate"
            for name in one.lessons
        )
    )
    with space.write() as uow:
        save_setting(uow, "safety_gate", "closed")
        save_setting(uow, "safety_gate_on", TODAY.isoformat())
        assert space_settings(uow).safety_gate == "closed"
        found = paths.path_state(uow, library, gated, TODAY)
        assert found is not None
        for name in found.lessons:
            shown = library.lesson(name)
            assert shown is not None
            if shown.head.safety != "gate":
                lessons.set_done(uow, name, True)
        after = paths.path_state(uow, library, gated, TODAY)
        assert after is not None
        assert after.next_lesson is None
