"""Each sentence that people say is answered kindly, plainly, and from something that was read."""

from __future__ import annotations

import re

import pytest
import textstat  # type: ignore[import-untyped]

from family_app.content.library import Library
from family_app.domain.phrase import Myth
from family_app.paths import assets_dir

LIBRARY = Library.load(assets_dir())
HIGHEST_GRADE = 8
MOST_WORDS = 40
WOUNDING = re.compile(
    r"\b(?:addicts?|alcoholics?|junk(?:ie|y)s?|drunks|abusers?|committed suicide)\b", re.IGNORECASE
)
each_myth = pytest.mark.parametrize("myth", LIBRARY.myths, ids=lambda one: one.id)


def test_there_are_thirty_and_not_all_are_myths() -> None:
    assert len(LIBRARY.myths) >= 30
    facts = sum(one.fact for one in LIBRARY.myths)
    assert facts * 4 >= len(LIBRARY.myths)
    assert len({one.says for one in LIBRARY.myths}) == len(LIBRARY.myths)


@each_myth
def test_it_rests_on_what_was_read(myth: Myth) -> None:
    assert myth.sources
    assert {LIBRARY.sources[one].seen for one in myth.sources} <= {"full text", "abstract"}


@each_myth
def test_it_leads_to_the_lesson_that_says_more_and_cites_the_same(myth: Myth) -> None:
    lesson = LIBRARY.lesson(myth.lesson)
    assert lesson is not None
    assert set(myth.sources) & set(lesson.head.sources)


@each_myth
def test_its_answer_is_short_plain_and_wounds_nobody(myth: Myth) -> None:
    assert len(myth.explain.split()) <= MOST_WORDS
    assert textstat.flesch_kincaid_grade(myth.explain) <= HIGHEST_GRADE
    assert WOUNDING.findall(myth.says + " " + myth.explain) == []
