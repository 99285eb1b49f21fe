from __future__ import annotations

import pytest

from family_app.domain.whole_text import whole


@pytest.mark.parametrize("text", ["", "plain", "ñandú 静か \U0001f375", "a\x01b"])
def test_what_a_file_can_hold_stays_as_it_is(text: str) -> None:
    assert whole(text) is text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\ud83c", "a\ufffd"),
        ("\udf75 tea", "\ufffd tea"),
        ("x\ud83c\udf75y", "x\U0001f375y"),
        ("a\0b", "a\ufffdb"),
    ],
)
def test_half_a_character_is_replaced_and_two_halves_are_joined(text: str, kept: str) -> None:
    assert whole(text) == kept
    assert whole(text).encode()
