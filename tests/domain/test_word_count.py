from __future__ import annotations

import pytest

from family_app.domain.word_count import count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" \n- \n## \n---", 0),
        ("We don’t know. It's a well-kept secret!", 7),
        ("**bold** and _soft_", 3),
        ("él y yo, 静か 12", 5),
    ],
)
def test_words_are_counted_as_a_writer_does(text: str, words: int) -> None:
    assert count_words(text) == words
