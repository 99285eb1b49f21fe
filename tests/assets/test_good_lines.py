"""Lines to borrow can be said out loud: short, plain, kind, and without a number to dial."""

from __future__ import annotations

import re

import pytest
import textstat  # type: ignore[import-untyped]

from family_app.content.library import Library
from family_app.domain.phrase import GoodLine, Situation
from family_app.paths import assets_dir

SITUATIONS = Library.load(assets_dir()).situations
LINES = [line for situation in SITUATIONS for line in situation.line]
MOST_WORDS_TO_SAY, MOST_WORDS_OF_A_NOTE = 22, 24
HIGHEST_GRADE = 8
WOUNDING = re.compile(
    r"\b(?:addicts?|alcoholics?|junk(?:ie|y)s?|drunks|abusers?|codependent|enabl\w+|rock bottom"
    r"|tough love|committ?ed suicide)\b",
    re.IGNORECASE,
)
each_line = pytest.mark.parametrize("line", LINES, ids=lambda one: one.id)
each_situation = pytest.mark.parametrize("situation", SITUATIONS, ids=lambda one: one.id)


def test_there_are_lines_for_every_hard_moment() -> None:
    assert len(SITUATIONS) >= 20
    assert 110 <= len(LINES) <= 130
    assert {"refusing-money", "when-it-heats-up", "asking-about-suicide", "to-yourself"} <= {
        one.id for one in SITUATIONS
    }


def test_no_line_says_what_another_says() -> None:
    assert len({line.says for line in LINES}) == len(LINES)


@each_situation
def test_a_situation_offers_a_choice_and_some_words_to_leave_out(situation: Situation) -> None:
    assert 4 <= len(situation.line) <= 8
    assert sum(1 for line in situation.line if line.instead) >= 1


@each_line
def test_it_can_be_said_in_one_breath(line: GoodLine) -> None:
    assert len(line.says.split()) <= MOST_WORDS_TO_SAY
    assert len(line.note.split()) <= MOST_WORDS_OF_A_NOTE
    for words in (line.says, line.note):
        assert not words or textstat.flesch_kincaid_grade(words) <= HIGHEST_GRADE


@each_line
def test_it_holds_no_number_and_no_word_that_wounds(line: GoodLine) -> None:
    said = " ".join((line.says, line.instead, line.note))
    assert re.findall(r"\d", said) == []
    assert WOUNDING.findall(said) == []


@pytest.mark.parametrize(
    "situation",
    ["asking-them-to-get-help", "refusing-money", "setting-a-boundary", "when-it-heats-up"],
)
def test_where_a_line_could_anger_someone_it_says_what_to_do_when_afraid(situation: str) -> None:
    lines = next(one.line for one in SITUATIONS if one.id == situation)
    assert any("afraid" in line.note.lower() for line in lines)


def test_every_word_on_suicide_is_followed_by_help() -> None:
    lines = next(one.line for one in SITUATIONS if one.id == "asking-about-suicide")
    assert all(
        re.search(r"\b(?:call|line|doctor|help|someone)\b", line.says + " " + line.note)
        for line in lines
    )
