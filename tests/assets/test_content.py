"""The content that ships is sound, complete and quick to read."""

from __future__ import annotations

import time
from datetime import date

import pytest

from family_app.content.check import Place, check_content
from family_app.content.lesson_text import blocks
from family_app.content.library import Library
from family_app.domain.lesson import FieldKind
from family_app.paths import assets_dir

# The curriculum: 56 lessons in 14 modules.
PLANNED = dict(zip(range(1, 15), (5, 4, 3, 3, 6, 3, 4, 3, 5, 4, 3, 4, 4, 5), strict=True))


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load(assets_dir())


def test_the_check_finds_no_mistake() -> None:
    findings = check_content(Place.of(assets_dir(), assets_dir()), date.today())
    assert [f"{one.where}: {one.why}" for one in findings if one.severity == "error"] == []


def test_each_module_has_all_its_lessons(library: Library) -> None:
    has = {one.number: len(one.lessons) for one in library.modules}
    assert has == {number: PLANNED[number] for number in has}


def test_the_lessons_use_every_kind_of_exercise_field(library: Library) -> None:
    used = {
        field.kind
        for lesson in library.lessons
        for exercise in lesson.head.exercise
        for field in exercise.field
    }
    assert used == set(FieldKind.__args__)  # type: ignore[attr-defined]


def test_no_lesson_claims_a_review_that_has_not_happened(library: Library) -> None:
    assert {lesson.head.review for lesson in library.lessons} == {"none"}


@pytest.mark.parametrize("code", ["US", "GB", "IE", "CA", "AU", "NZ"])
def test_help_now_has_an_emergency_and_a_crisis_line(library: Library, code: str) -> None:
    kinds = {one.kind for one in library.help_now(code)}
    assert {"emergency", "crisis"} <= kinds


def test_another_country_gets_advice_and_no_number(library: Library) -> None:
    other = library.country("other")
    assert other is not None
    assert (other.emergency, bool(other.advice)) == ((), True)
    assert library.help_now("other") == ()


def test_reading_it_all_is_quick(library: Library) -> None:
    """The bound is ten times what it takes, so that a busy machine does not fail it."""
    began = time.perf_counter()
    fresh = Library.load(assets_dir())
    fresh.resources("US")
    assert time.perf_counter() - began < 0.6
    longest = max(library.lessons, key=lambda lesson: len(lesson.body))
    began = time.perf_counter()
    assert blocks(longest.body, longest.head.sources)
    fresh.search("naloxone")
    assert time.perf_counter() - began < 0.2
