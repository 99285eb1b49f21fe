"""Answers of every kind as plain words."""

from __future__ import annotations

import pytest

from family_app.domain.answer_words import (
    Wording,
    answer_lines,
    answer_words,
    joined_words,
    lost_lines,
    rating_steps,
)
from family_app.domain.answers import AnswerValue
from family_app.domain.lesson import Exercise, Field, Joins, MythCard

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WORDING = Wording(names={"u1": "Rosa"}, days=DAYS, order=(6, 0, 1, 2, 3, 4, 5))
EMPTY: tuple[tuple[str, ...], ...] = (("", ""),) * 5


def field(kind: str, **more: object) -> Field:
    return Field("f", kind, "Asked", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "value", "told"),
    [
        (field("text"), "One.\n\nTwo.", ("One.", "Two.")),
        (field("scale"), 0, ("0 of 10",)),
        (field("scale"), "", ()),
        (field("choices"), ("Tea", "Soup"), ("Tea", "Soup")),
        (field("sort"), ("B", "A"), ("1. B", "2. A")),
        (field("person"), "u1", ("Rosa",)),
        (field("person"), "u2", ("somebody",)),
        (field("person"), "", ()),
        (field("rings"), ("u1", "u2"), ("Rosa", "somebody")),
        (field("table"), (("a", ""), ("", ""), ("b", "c")), ("a", "b · c")),
        (field("chain", columns=("Before", "After")), ("", "calm"), ("After: calm",)),
        (field("ratings", options=("Sleep", "Joy")), ("2", ""), ("Sleep: 2 of 3",)),
        (
            field("week"),
            (("walk", "Ben"), *EMPTY, ("rest", "")),
            ("Sun: rest", "Mon: walk · Ben"),
        ),
        (
            field("sentences", columns=("If", "I will")),
            (("he shouts", "leave"), ("she calls", ""), ("", "")),
            ("If he shouts, I will leave.", "If she calls, I will …"),
        ),
        (field("cards", card=(MythCard("S.", True, "E."),)), ("myth",), ("Myth: S.",)),
        (field("breathing"), "", ()),
    ],
)
def test_each_kind_in_plain_words(asked: Field, value: AnswerValue, told: tuple[str, ...]) -> None:
    assert answer_lines(asked, value, WORDING) == told


def test_what_is_empty_or_of_another_shape_says_nothing_and_fails_nowhere() -> None:
    kinds = ("chain", "ratings", "cards", "table", "week", "sentences", "sort", "rings", "choices")
    for kind in kinds:
        asked = field(kind, columns=("A", "B"), options=("O",), card=(MythCard("S", True, ""),))
        assert answer_lines(asked, (), WORDING) == ()
        assert not any("{" in line for line in answer_lines(asked, (("a",),), WORDING))


def test_words_stand_in_a_joined_text_as_a_sentence_needs_them() -> None:
    exercise = Exercise(
        "e",
        "E",
        (Field("who", "person", "Who"), Field("what", "choices", "What")),
        joins=Joins("Dear {who}, please bring {what}."),
    )
    values: dict[str, AnswerValue] = {"who": "u1", "what": ("tea", "soup")}
    assert joined_words(exercise, values, WORDING) == "Dear Rosa, please bring tea, soup."
    assert joined_words(exercise, {}, WORDING) == ""
    assert joined_words(Exercise("e", "E", ()), values, WORDING) == ""
    whole = field("sentences", columns=("If", "I will"))
    assert answer_words(whole, (("a", ""), ("b", "c")), WORDING) == "If b, I will c."
    assert answer_words(field("cards"), ("myth",), WORDING) == ""
    assert answer_words(field("scale"), 7, WORDING) == "7"


def test_an_answer_to_a_lost_question_can_still_be_read() -> None:
    assert lost_lines("u1", WORDING) == ("Rosa",)
    assert lost_lines(7, WORDING) == ("7",)
    assert lost_lines((("a", ""), ("b", "c")), WORDING) == ("a", "b · c")
    assert lost_lines(("u1", "", "tea"), WORDING) == ("Rosa", "tea")


def test_steps_of_ratings_know_what_was_not_rated() -> None:
    asked = field("ratings", options=("Sleep", "Joy", "Work"))
    assert rating_steps(asked, ("0", "")) == (("Sleep", 0), ("Joy", None), ("Work", None))


def test_names_and_answers_are_in_no_printed_value() -> None:
    assert "Rosa" not in repr(WORDING)
