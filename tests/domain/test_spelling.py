from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from family_app.domain import spelling
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


PIECES = st.sampled_from(
    ["word", " ", "`code`", "`", "](where it leads)", "#tag", "a@b.example", "9"]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=12).map("".join))
def test_no_word_is_looked_up_that_touches_what_is_left_alone(line: str) -> None:
    alone = [found.span() for found in spelling._LEFT_ALONE.finditer(line)]
    for word in words_of(line):
        end = word.start + word.length
        assert not any(start < end and word.start < after for start, after in alone)


@given(st.lists(st.text("abcé", min_size=3, max_size=9), max_size=8))
def test_every_plain_word_is_looked_up(words: list[str]) -> None:
    assert plain(" `x` ".join(words)) == words
