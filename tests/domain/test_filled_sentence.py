"""Sentences with blanks are read back as a person would write them."""

from __future__ import annotations

import pytest

from family_app.domain.filled_sentence import filled_sentence, label_words

LIMIT = ("If", "I will", "Starting on")


@pytest.mark.parametrize(
    ("fixed", "blanks", "reads"),
    [
        (
            LIMIT,
            ("he shouts", "leave", "Monday"),
            "If he shouts, I will leave. Starting on Monday.",
        ),
        (("If", ", I will"), ("he shouts.", "leave!"), "If he shouts, I will leave!"),
        (("If", ", I’ll"), ("he shouts", "leave"), "If he shouts, I’ll leave."),
        (("If", "I’ll"), ("he shouts", "leave"), "If he shouts, I’ll leave."),
        (("After I", "I breathe"), ("get up,", "slowly"), "After I get up, I breathe slowly."),
        (("Wenn", ", dann"), ("er schreit", "gehe ich"), "Wenn er schreit, dann gehe ich."),
        (("Call",), ("  my\nsister ",), "Call my sister."),
        (("", "is my rule"), ("No money", "from today"), "No money is my rule from today."),
    ],
)
def test_it_reads_as_written(fixed: tuple[str, ...], blanks: tuple[str, ...], reads: str) -> None:
    assert filled_sentence(fixed, blanks) == reads


@pytest.mark.parametrize("blanks", [(), ("he shouts",), ("he shouts", " ", "Monday")])
def test_with_a_blank_left_there_is_no_sentence(blanks: tuple[str, ...]) -> None:
    assert filled_sentence(LIMIT, blanks) == ""


def test_beside_its_blank_a_piece_stands_without_its_comma() -> None:
    assert [label_words(words) for words in ("If", ", I will", ". Starting on")] == [
        "If",
        "I will",
        "Starting on",
    ]
