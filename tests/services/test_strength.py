from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from family_app.services.strength import Advice, strength


@pytest.mark.parametrize(
    ("passphrase", "scores", "kind"),
    [
        ("", {0}, Advice.TOO_SHORT),
        ("x9!kQ", {0, 1}, Advice.TOO_SHORT),
        ("password", {0}, Advice.VERY_COMMON),
        ("aaaaaaaaaaaa", {0, 1}, Advice.EASY_PATTERN),
        ("correct horse battery staple", {4}, Advice.STRONG),
    ],
)
def test_what_is_said_of_a_passphrase(passphrase: str, scores: set[int], kind: Advice) -> None:
    found = strength(passphrase)
    assert found.score in scores
    assert found.kind is kind
    assert bool(found.advice) == (kind is not Advice.STRONG)


def test_names_that_others_know_count_as_weak() -> None:
    assert strength("Wilhelmina", ["Wilhelmina"]).score < strength("Wilhelmina").score


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gets_a_score_and_never_stands_in_its_own_advice(passphrase: str) -> None:
    found = strength(passphrase)
    assert 0 <= found.score <= 4
    assert passphrase not in repr(found) or len(passphrase) < 8
