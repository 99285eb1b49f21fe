"""Every lesson reads as easily as we say, by a second opinion, and asks for something small.

What else a lesson has to keep to is told by the check of the content (`test_content.py`).
"""

from __future__ import annotations

import re

import pytest
import textstat  # type: ignore[import-untyped]

from family_app.content.library import Library
from family_app.content.plain_text import plain_text
from family_app.content.reading import body_sentences, grade
from family_app.domain.lesson import Lesson
from family_app.paths import assets_dir

HIGHEST_GRADE = 8

LESSONS = Library.load(assets_dir()).lessons
each_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=[one.id for one in LESSONS])


@each_lesson
def test_another_counter_finds_it_as_easy(lesson: Lesson) -> None:
    """The other one counts syllables by a pronouncing dictionary, and sentences by their marks."""
    other = textstat.flesch_kincaid_grade(plain_text(lesson.body, paragraphs=True))
    assert other <= HIGHEST_GRADE
    assert grade(tuple(body_sentences(lesson.body))) == pytest.approx(other, abs=1)


@each_lesson
def test_it_holds_something_to_try_to_write_and_to_do(lesson: Lesson) -> None:
    assert lesson.head.exercise
    assert lesson.head.reflection.prompt
    assert lesson.head.action.text


@each_lesson
def test_it_holds_no_phone_number(lesson: Lesson) -> None:
    """Numbers change; they stand in the lists of help, each with the day it was checked."""
    assert re.findall(r"(?<![\d,])\b(?:911|988|999|112|000)\b|\d{3}[- ]\d{4}", lesson.body) == []
