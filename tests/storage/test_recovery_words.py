from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from family_app.errors import WrongWords
from family_app.storage.recovery_words import list_language, to_entropy, to_words

ENTROPY = st.binary(min_size=16, max_size=16)
LANGUAGE = st.sampled_from(["en", "es"])
# The first test vector of the BIP-39 specification.
ZEROS = "abandon " * 11 + "about"


def test_a_published_vector() -> None:
    assert " ".join(to_words(bytes(16), "en")) == ZEROS
    assert to_entropy(ZEROS, "en") == bytes(16)


@given(ENTROPY, LANGUAGE)
def test_words_give_their_entropy_back(entropy: bytes, language: str) -> None:
    words = to_words(entropy, language)
    assert len(words) == 12
    assert to_entropy(" ".join(words), language) == entropy


@given(ENTROPY, LANGUAGE, st.data())
def test_first_letters_case_spaces_accents_and_numbers_do_not_matter(
    entropy: bytes, language: str, data: st.DataObject
) -> None:
    typed = ""
    for place, word in enumerate(to_words(entropy, language), 1):
        form: Literal["NFC", "NFKD"] = data.draw(st.sampled_from(["NFC", "NFKD"]))
        length = data.draw(st.integers(4, max(len(word), 4)))
        start = unicodedata.normalize(form, word[:length])
        start = data.draw(st.sampled_from([start, start.upper(), start.title()]))
        typed += data.draw(st.sampled_from([" ", "\n", "  \t", f" {place}. ", ", "])) + start
    assert to_entropy(typed, language) == entropy


def test_spanish_without_its_accents() -> None:
    words = " ".join(to_words(bytes(16), "es"))
    assert "á" in words
    assert to_entropy(words.replace("á", "a"), "es") == bytes(16)


def test_a_whole_short_word_wins_over_the_start_of_a_longer_one() -> None:
    # "act" and "actor" are both on the list.
    assert to_entropy("abandon " * 11 + "about", "en") == to_entropy("aban " * 11 + "abou", "en")
    with pytest.raises(WrongWords) as caught:
        to_entropy("act " * 12, "en")
    assert "check every word and their order" in str(caught.value)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("abandon " * 6 + "qqqq " + "abandon " * 4 + "about", "Look at word 7."),
        ("abandon " * 6 + "abandonx " + "abandon " * 4 + "about", "Look at word 7."),
        ("xx " + "abandon " * 10 + "yy", "Look at words 1 and 12."),
        ("abandon " * 11, "There should be 12 words, and there are 11."),
        ("", "There should be 12 words, and there are 0."),
        ("aba ndon " + ZEROS, "there are 14. Look at words 1 and 2."),
        ("abandon " * 12, "check every word and their order"),
        ("about " + "abandon " * 11, "check every word and their order"),
    ],
)
def test_what_is_not_a_set_is_named(typed: str, hint: str) -> None:
    with pytest.raises(WrongWords) as caught:
        to_entropy(typed, "en")
    assert hint in str(caught.value)
    assert caught.value.code == "wrong_words"
    assert not any(word in str(caught.value) for word in ("abandon", "qqqq", "xx", "yy"))


@pytest.mark.parametrize(
    ("language", "list_of"),
    [("en", "en"), ("es", "es"), ("es-MX", "es"), ("en_US", "en"), ("de", "en"), ("", "en")],
)
def test_each_language_has_a_list(language: str, list_of: str) -> None:
    assert list_language(language) == list_of


def test_only_sixteen_bytes_become_twelve_words() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        to_words(bytes(15), "en")
