"""The glossary explains the words a family meets, plainly, and never gives a dose."""

from __future__ import annotations

import re

import pytest
import textstat  # type: ignore[import-untyped]

from family_app.content.library import Library
from family_app.domain.lesson import Term
from family_app.paths import assets_dir

TERMS = Library.load(assets_dir()).terms
HIGHEST_GRADE = 8
MOST_WORDS = 45
DOSE = re.compile(
    r"\d\s*(?:mg|mcg|g|ml|milligrams?|tablets?|pills?|drops?|units?)\b", re.IGNORECASE
)
WOUNDING = re.compile(
    r"\b(?:addicts?|alcoholics?|junk(?:ie|y)s?|abusers?|substance abuse|codependents?)\b",
    re.IGNORECASE,
)
each_term = pytest.mark.parametrize("term", TERMS.values(), ids=lambda one: one.id)


def test_the_words_a_family_meets_are_there() -> None:
    assert 85 <= len(TERMS) <= 100
    assert TERMS.keys() >= {
        "naloxone", "buprenorphine", "methadone", "detox", "withdrawal", "tolerance", "craving",
        "dual-diagnosis", "harm-reduction", "craft", "al-anon", "intake", "outpatient", "part-2",
        "copay", "sober-living", "sponsor", "lapse", "boundary", "enabling", "shielding",
        "codependency", "gp", "task-force", "aod", "whanau", "safer-supply", "carers-assessment",
    }  # fmt: skip


def test_no_word_stands_twice() -> None:
    words = [term.word.casefold() for term in TERMS.values()]
    assert sorted(words) == sorted(set(words))


@each_term
def test_it_is_short_and_reads_at_grade_eight_or_below(term: Term) -> None:
    assert 6 <= len(term.meaning.split()) <= MOST_WORDS
    assert textstat.flesch_kincaid_grade(term.meaning) <= HIGHEST_GRADE


@each_term
def test_it_gives_no_dose_and_wounds_nobody(term: Term) -> None:
    assert DOSE.findall(term.meaning) == []
    assert WOUNDING.findall(term.meaning) == []
