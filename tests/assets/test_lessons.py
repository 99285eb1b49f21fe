"""Every lesson reads easily, is short, and speaks of people before problems."""

from __future__ import annotations

import re

import pytest
import textstat  # type: ignore[import-untyped]

from family_app.content.library import Library
from family_app.content.plain_text import plain_text
from family_app.domain.lesson import Lesson
from family_app.paths import assets_dir

HIGHEST_GRADE = 8
FEWEST_WORDS, MOST_WORDS = 450, 900
# Words that wound. Inside quotation marks a lesson may say them, to offer better ones.
WOUNDING = re.compile(
    r"\b(?:addicts?|alcoholics?|junk(?:ie|y)s?|drunks?|abusers?|substance abuse|codependent)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|\*[^*]*\*")

LESSONS = Library.load(assets_dir()).lessons
each_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=[one.id for one in LESSONS])


@each_lesson
def test_it_reads_at_grade_eight_or_below(lesson: Lesson) -> None:
    text = plain_text(lesson.body, paragraphs=True)
    assert textstat.flesch_kincaid_grade(text) <= HIGHEST_GRADE


@each_lesson
def test_it_has_the_length_of_one_evening(lesson: Lesson) -> None:
    assert FEWEST_WORDS <= len(plain_text(lesson.body).split()) <= MOST_WORDS


@each_lesson
def test_it_names_the_person_before_the_problem(lesson: Lesson) -> None:
    said = QUOTED.sub("", plain_text(lesson.body) + lesson.head.goal + lesson.title)
    assert WOUNDING.findall(said.replace("Alcoholics Anonymous", "")) == []


@each_lesson
def test_it_holds_something_to_try_to_write_and_to_do(lesson: Lesson) -> None:
    assert lesson.head.exercise
    assert lesson.head.reflection.prompt
    assert lesson.head.action.text


@each_lesson
def test_it_holds_no_phone_number(lesson: Lesson) -> None:
    """Numbers change; they stand in the lists of help, each with the day it was checked."""
    assert re.findall(r"(?<![\d,])\b(?:911|988|999|112|000)\b|\d{3}[- ]\d{4}", lesson.body) == []
