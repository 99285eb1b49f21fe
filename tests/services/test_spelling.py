from __future__ import annotations

import pytest

from family_app.content.library import Library
from family_app.paths import assets_dir
from family_app.services import spelling
from family_app.storage.open_space import OpenSpace


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load(assets_dir())


def test_what_no_list_and_no_lesson_knows_is_misspelled(library: Library) -> None:
    words = {"soup", "recieve", "don't", "naloxone", "withdrawl"}
    assert spelling.misspelled(words, "en", library) == {"recieve", "withdrawl"}


def test_spanish_has_a_list_and_others_fail_softly(library: Library) -> None:
    assert spelling.misspelled({"mañana", "maniana"}, "es", library) == {"maniana"}
    assert spelling.misspelled({"xyzzy"}, "eo", library) == frozenset()
    assert spelling.suggestions("xyzzy", "eo") == ()


def test_other_words_keep_the_capital() -> None:
    assert "receive" in spelling.suggestions("recieve", "en")
    assert "Receive" in spelling.suggestions("Recieve", "en")


def test_own_words_are_kept_once_and_can_go(space: OpenSpace) -> None:
    with space.write() as uow:
        spelling.add_word(uow, "Rosita’s")
        spelling.add_word(uow, "rosita's")
        assert spelling.own_words(uow) == ("rosita's",)
        assert spelling.remove_word(uow, "rosita's")
        assert not spelling.remove_word(uow, "rosita's")
        assert spelling.own_words(uow) == ()
