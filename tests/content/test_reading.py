"""Sentences are found where a reader would end them, and grades are what the formula says."""

from __future__ import annotations

import pytest

from family_app.content.reading import body_sentences, grade, sentences, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is late. We go.", ["It is late.", "We go."]),
        ("Are you here? Yes! Good …  But why?", ["Are you here?", "Yes!", "Good …", "But why?"]),
        ("“Are you here?” he asked. He was.", ["“Are you here?” he asked.", "He was."]),
        ("“Are you here?” He was.", ["“Are you here?”", "He was."]),
        ("Dr. Ada came at 3.5 a.m. and left.", ["Dr. Ada came at 3.5 a.m. and left."]),
        ("(It was so.) Then it was not.", ["(It was so.)", "Then it was not."]),
        ("No end mark", ["No end mark"]),
        ("… !", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert [one.text for one in sentences(text)] == expected


def test_a_body_gives_its_sentences_with_their_lines() -> None:
    body = "Sit\ndown. Now\nbreathe.\n\n## A heading\n\n- One thing\n- **Two** [things](help:)\n"
    told = [(one.text, one.line) for one in body_sentences(body)]
    assert told == [("Sit down.", 0), ("Now breathe.", 1), ("One thing", 6), ("Two things", 7)]


def test_words_with_an_apostrophe_or_a_hyphen_are_one() -> None:
    assert words("The well-known nurse’s note, at 8.") == [
        *("The", "well-known", "nurse’s", "note", "at", "8")
    ]


def test_the_grade_is_that_of_the_formula() -> None:
    """Ten words in two sentences, with fifteen syllables counted by hand."""
    some = tuple(sentences("The old woman sat by the window. Nobody came over."))
    assert grade(some) == pytest.approx(0.39 * 10 / 2 + 11.8 * 15 / 10 - 15.59)
    assert grade(()) == 0
