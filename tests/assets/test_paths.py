"""Each path holds something for the first minute, one number to call, and lessons in order."""

from __future__ import annotations

import pytest
import textstat  # type: ignore[import-untyped]

from family_app.content.library import WORLDWIDE, Library
from family_app.domain.lesson import Programme
from family_app.paths import assets_dir

LIBRARY = Library.load(assets_dir())
COUNTRIES = ("US", "GB", "IE", "CA", "AU", "NZ")
TITLES = {
    "just-found-out": "I just found out",
    "afraid": "I am afraid for my safety, or that they will die",
    "they-do-not-want-help": "They do not want help",
    "worried-about-my-child": "I am worried about my child",
    "they-are-in-treatment": "They are in treatment",
    "they-came-home": "They came home",
    "grew-up-with-this": "I grew up with this",
    "lost-them": "I lost them",
    "alone-with-this": "I am alone with this",
    "need-to-breathe": "I need to breathe first",
}
each_path = pytest.mark.parametrize("path", LIBRARY.programmes, ids=lambda one: one.id)


def test_the_paths_are_those_that_people_come_with() -> None:
    assert {path.id: path.title for path in LIBRARY.programmes} == TITLES
    assert len({path.order for path in LIBRARY.programmes}) == len(TITLES)


@each_path
def test_it_has_between_eight_and_fourteen_lessons(path: Programme) -> None:
    assert 8 <= len(path.lessons) <= 14
    assert len(set(path.lessons)) == len(path.lessons)
    assert 1 <= path.pace <= 3


@each_path
def test_it_never_begins_behind_the_gate(path: Programme) -> None:
    """The check of lesson 1.2 comes before any lesson that it opens."""
    lessons = [LIBRARY.lesson(one) for one in path.lessons]
    gated = [at for at, one in enumerate(lessons) if one and one.head.safety == "gate"]
    assert not gated or path.lessons.index("is-anyone-in-danger") < gated[0]


@each_path
def test_its_sentence_is_short_plain_and_without_a_promise(path: Programme) -> None:
    assert 6 <= len(path.sentence.split()) <= 20
    assert textstat.flesch_kincaid_grade(path.sentence) <= 8
    assert not {"will", "always", "promise", "soon"} & set(path.sentence.lower().split())


@each_path
@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_has_a_line_with_a_phone_that_somebody_confirmed(
    path: Programme, country: str
) -> None:
    listed = [LIBRARY.resource(one) for one in path.lines]
    here = [one for one in listed if one and {country, WORLDWIDE} & set(one.countries)]
    assert here
    assert here[0].phones
    assert here[0].status in {"owner", "two sources"}


@each_path
def test_every_line_is_listed_under_resources(path: Programme) -> None:
    assert 3 <= len(path.lines) <= 8
    assert [one for one in path.lines if LIBRARY.resource(one) is None] == []
