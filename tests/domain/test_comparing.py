from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from family_app.domain.comparing import Piece, Side, compared

TEXTS = st.lists(st.sampled_from(["a", "é", "two words", "\n", " ", "1.", "\r", "🙂"])).map("".join)


@given(TEXTS, TEXTS)
def test_both_versions_can_be_read_from_what_is_shown(earlier: str, later: str) -> None:
    pieces = compared(earlier, later)
    assert "".join(one.text for one in pieces if one.side is not Side.LATER) == earlier
    assert "".join(one.text for one in pieces if one.side is not Side.EARLIER) == later
    assert all(one.text for one in pieces)


def test_only_the_changed_word_is_marked() -> None:
    assert compared("We talked.\nIt was late.\n", "We talked.\nIt was early.\n") == (
        Piece(Side.BOTH, "We talked.\nIt was "),
        Piece(Side.EARLIER, "late"),
        Piece(Side.LATER, "early"),
        Piece(Side.BOTH, ".\n"),
    )


def test_a_very_long_change_is_shown_whole() -> None:
    earlier, later = "one " * 3_000, "two " * 3_000
    assert compared(earlier, later) == (Piece(Side.EARLIER, earlier), Piece(Side.LATER, later))
