from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from family_app.domain.spelling import LONGEST, words_of


def plain(line: str) -> list[str]:
    return [word.plain for word in words_of(line)]


def test_words_come_as_a_dictionary_has_them() -> None:
    assert plain("We **don’t** know, Rosa's Niño.") == ["don't", "know", "rosa's", "niño"]


def test_what_is_no_word_is_left_alone() -> None:
    line = "NASA a1b2 `codde` [words](https://exmple.org/x) www.exmple.org me@exmple.org #tagg @nam"
    assert plain(line) == ["words"]


@given(st.text(alphabet="ab ’'#@`[]()._1é\n", max_size=60))
def test_every_word_stands_where_it_says(line: str) -> None:
    for word in words_of(line):
        assert line[word.start : word.start + word.length].lower().replace("’", "'") == word.plain
        assert 3 <= word.length <= LONGEST
