"""What the answers of an exercise join into."""

from __future__ import annotations

from family_app.domain.answers import join_answers

CARD = """My card

Call first: {one}. Then: {two}.
Address: {address}

{child} goes to {keeper}."""


def test_every_answer_stands_in_its_slot() -> None:
    words = {"what": "pick up Ama", "easy-no": "If not, no problem."}
    assert join_answers("Could you {what}? {easy-no}", words) == (
        "Could you pick up Ama? If not, no problem."
    )


def test_a_missing_answer_beside_a_given_one_is_an_ellipsis() -> None:
    assert join_answers("Could you {what} {when}?", {"what": "call me"}) == "Could you call me …?"
    assert join_answers("{one} and {two}", {"one": " ", "two": "tea"}) == "… and tea"


def test_a_line_without_any_answer_falls_away_and_leaves_no_gap() -> None:
    assert join_answers(CARD, {"one": "Lena", "child": "Ama", "keeper": "Mom"}) == (
        "My card\n\nCall first: Lena. Then: ….\n\nAma goes to Mom."
    )
    assert join_answers(CARD, {"address": "12 Elm Street"}) == "My card\n\nAddress: 12 Elm Street"


def test_nothing_filled_in_makes_no_text() -> None:
    assert join_answers(CARD, {}) == ""
    assert join_answers("{one-line} I would rather not say more.", {"one-line": "  "}) == ""


def test_a_text_without_slots_stays_as_it_is() -> None:
    assert join_answers("", {}) == ""


def test_a_sentence_is_not_ended_twice() -> None:
    words = {"do": "Sit with me.", "ask": "really?"}
    assert join_answers("Please: {do}.", words) == "Please: Sit with me."
    assert join_answers("{ask}?", words) == "really?"
    assert join_answers("{do} Thank you.", words) == "Sit with me. Thank you."
