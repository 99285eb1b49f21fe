from __future__ import annotations

import pytest

from family_app.errors import KeysMissing
from family_app.paths import Home
from family_app.services.typed_words import look_at_words
from tests.ready_space import ready_space


def test_the_last_word_is_left_alone_while_it_is_typed(home: Home) -> None:
    ready = ready_space(home)
    assert look_at_words(home, ready.folder.id, "abandon zzzz").unknown == ()
    assert look_at_words(home, ready.folder.id, "abandon zzzz ").unknown == (2,)


def test_the_right_words_are_all_known(home: Home) -> None:
    ready = ready_space(home)
    look = look_at_words(home, ready.folder.id, ready.words.upper())
    assert (look.count, look.needed, look.unknown) == (12, 12, ())


def test_the_twelfth_word_is_looked_at_without_a_blank(home: Home) -> None:
    ready = ready_space(home)
    typed = " ".join([*ready.words.split()[:11], "zzzz"])
    assert look_at_words(home, ready.folder.id, typed).unknown == (12,)


def test_nothing_typed_is_no_word(home: Home) -> None:
    ready = ready_space(home)
    assert look_at_words(home, ready.folder.id, "").count == 0


def test_lost_keys_are_told(home: Home) -> None:
    ready = ready_space(home)
    ready.folder.keys.unlink()
    ready.folder.keys_copy.unlink()
    with pytest.raises(KeysMissing):
        look_at_words(home, ready.folder.id, "abandon ")
