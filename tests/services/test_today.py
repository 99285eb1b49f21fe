from __future__ import annotations

import pytest

from family_app.content.library import Library
from family_app.domain.next_step import NextStep, Why
from family_app.paths import assets_dir
from family_app.services import lessons, settings
from family_app.services.today import next_step
from family_app.storage.open_space import OpenSpace


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load(assets_dir())


def test_the_first_lesson_comes_first_and_then_the_next(space: OpenSpace, library: Library) -> None:
    first, second = library.lessons[0].id, library.lessons[1].id
    of = len(library.lessons)
    with space.write() as uow:
        assert next_step(uow, library) == NextStep(first, Why.NEXT, {"number": 1, "of": of})
        lessons.set_done(uow, first, True)
        assert next_step(uow, library) == NextStep(second, Why.NEXT, {"number": 2, "of": of})


def test_an_open_lesson_comes_before_all_others(space: OpenSpace, library: Library) -> None:
    last = library.lessons[-1].id
    with space.write() as uow:
        lessons.set_position(uow, last, 0.62)
        assert next_step(uow, library) == NextStep(last, Why.STARTED, {"percent": 62})
        lessons.set_done(uow, last, True)
        assert next_step(uow, library).lesson == library.lessons[0].id


def test_the_chosen_path_leads(space: OpenSpace, library: Library) -> None:
    path = next(one for one in library.programmes if len(one.lessons) > 1)
    with space.write() as uow:
        settings.save_setting(uow, "programme", path.id)
        step = next_step(uow, library)
        assert (step.lesson, step.why) == (path.lessons[0], Why.PROGRAMME)
        assert step.facts == {"programme": path.id, "number": 1, "of": len(path.lessons)}
        for lesson in path.lessons:
            lessons.set_done(uow, lesson, True)
        assert next_step(uow, library).why in (Why.NEXT, Why.ALL_DONE)


def test_when_all_is_done_nothing_is_asked(space: OpenSpace, library: Library) -> None:
    with space.write() as uow:
        for lesson in library.lessons:
            lessons.set_done(uow, lesson.id, True)
        step = next_step(uow, library)
    assert step == NextStep(None, Why.ALL_DONE, {"of": len(library.lessons)})
