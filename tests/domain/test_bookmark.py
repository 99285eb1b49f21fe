"""Where a bookmark stands once the lesson was revised."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from family_app.domain.bookmark import Bookmark, BookmarkId, place_in, quote_of
from family_app.domain.ids import LessonId

TEXTS = {0: "First words.", 2: "Ask small.\nSay when it ends. Ask small.", 5: "The last words."}


def at(block: int, quote: str) -> Bookmark:
    day = datetime(2026, 11, 23, tzinfo=UTC)
    return Bookmark(BookmarkId("a"), LessonId("ask"), block, quote, day)


@pytest.mark.parametrize(
    ("bookmark", "place"),
    [
        (at(2, "Say when"), (2, 11)),
        (at(2, "small. Say"), (2, 4)),
        (at(0, "The last"), (5, 0)),
        (at(9, "Ask small"), (2, 0)),
        (at(4, "Nowhere any more"), (5, 0)),
        (at(1, ""), (0, 0)),
        (at(2, "What? (a [strange] quote)"), (2, 0)),
    ],
)
def test_words_are_found_again(bookmark: Bookmark, place: tuple[int, int]) -> None:
    assert place_in(bookmark, TEXTS) == place


def test_an_empty_lesson_has_no_place() -> None:
    assert place_in(at(0, "a"), {}) is None


def test_a_quote_is_one_line_cut_between_words() -> None:
    assert quote_of("  Two\nlines ") == "Two lines"
    assert quote_of("word " * 40) == ("word " * 16).strip()
    assert quote_of("x" * 200) == "x" * 80
