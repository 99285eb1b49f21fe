"""Someone who comes back after weeks finds each lesson's idea, and three questions a module."""

from __future__ import annotations

import re

import pytest
import textstat  # type: ignore[import-untyped]

from family_app.content.library import Library
from family_app.domain.lesson import Lesson, Module
from family_app.paths import assets_dir

LIBRARY = Library.load(assets_dir())
MOST_RECAP_WORDS = 35
CRITICAL = {1, 9, 10, 12, 13}
each_lesson = pytest.mark.parametrize("lesson", LIBRARY.lessons, ids=lambda one: str(one.id))
each_module = pytest.mark.parametrize("module", LIBRARY.modules, ids=lambda one: str(one.id))


@each_lesson
def test_a_lesson_has_a_short_recap_that_speaks_to_you(lesson: Lesson) -> None:
    recap = lesson.head.recap
    assert 8 <= len(recap.split()) <= MOST_RECAP_WORDS
    assert re.search(r"\byou(?:r|rs)?\b", recap, re.IGNORECASE)
    assert textstat.flesch_kincaid_grade(recap) <= 8


@each_module
def test_three_questions_look_back_over_a_module(module: Module) -> None:
    assert len(module.check) == 3
    assert len({one.right for one in module.check}) > 1, "the right place varies"
    assert all(2 <= len(one.answers) <= 3 for one in module.check)


@each_module
def test_the_questions_of_a_module_are_not_those_of_its_lessons(module: Module) -> None:
    asked = {
        check.question
        for lesson in LIBRARY.lessons
        if lesson.module == module.id
        for check in lesson.head.check
    }
    assert asked.isdisjoint({check.question for check in module.check})


@each_module
def test_what_a_life_may_hang_on_is_marked_critical(module: Module) -> None:
    assert module.critical == (module.number in CRITICAL)
