"""A text is cut where a voice would pause, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.domain.spoken_sentences import spoken_sentences


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("", ()),
        ("One line", ("One line",)),
        ("I miss you. Come at six?", ("I miss you.", "Come at six?")),
        ("First\n\nSecond.", ("First", "Second.")),
        ("He said “Come!” I went.", ("He said “Come!”", "I went.")),
        ("Call Dr. Patel or D. today. Then rest.", ("Call Dr. Patel or D. today.", "Then rest.")),
        ("It was you and I. Then rest.", ("It was you and I.", "Then rest.")),
        ("Wait … then go.", ("Wait …", "then go.")),
        ("Come to …. …", ("Come to ….",)),
        ("At 7.30 or 8.", ("At 7.30 or 8.",)),
        ("休みます。明日。", ("休みます。", "明日。")),
    ],
)
def test_it_is_cut_into_sentences(text: str, cut: tuple[str, ...]) -> None:
    assert spoken_sentences(text) == cut


@given(st.text())
def test_no_letter_is_lost(text: str) -> None:
    said = "".join(spoken_sentences(text))
    assert [one for one in said if one.isalnum()] == [one for one in text if one.isalnum()]
