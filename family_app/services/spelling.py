"""The spelling check: word lists that come with the program, and words of one's own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from family_app.domain.changes import NOTHING, Changes, Kind
from family_app.domain.spelling import plain_word, words_of

if TYPE_CHECKING:
    from spellchecker import SpellChecker

    from family_app.content.library import Library
    from family_app.storage.uow import UnitOfWork

LANGUAGES = ("en", "es")
"""Those that have a word list here; the frozen program carries these and no others."""

_MOST_SUGGESTIONS = 5
_loading = Lock()


def misspelled(words: Iterable[str], language: str, library: Library) -> frozenset[str]:
    """Which of these words, in small letters, no word list knows; slow the first time.

    What the lessons use is known as well. Empty for a language without a list.
    """
    if language not in LANGUAGES:
        return frozenset()
    with _loading:
        unknown = _checker(language).unknown(words)
    return frozenset(unknown) - _taught(library)


def suggestions(word: str, language: str) -> tuple[str, ...]:
    """Words that are one letter away, the most common first, with the word's own capital."""
    if language not in LANGUAGES:
        return ()
    plain = plain_word(word)
    with _loading:
        checker = _checker(language)
        found = (checker.candidates(plain) or set()) - {plain}
        ordered = sorted(found, key=lambda one: (-checker.word_usage_frequency(one), one))
    capital = word[:1].isupper()
    shown = (one.capitalize() if capital else one for one in ordered[:_MOST_SUGGESTIONS])
    return tuple(shown)


def own_words(uow: UnitOfWork) -> tuple[str, ...]:
    """The words someone added."""
    return uow.words.all()


def add_word(uow: UnitOfWork, word: str) -> Changes:
    """Leave a word alone from now on; it is kept inside the space."""
    uow.words.add(plain_word(word), uow.now)
    return Changes.of(Kind.SETTING, "words")


def remove_word(uow: UnitOfWork, word: str) -> Changes:
    """Mark a word again."""
    if not uow.words.remove(plain_word(word), uow.now):
        return NOTHING
    return Changes.of(Kind.SETTING, "words")


@cache
def _checker(language: str) -> SpellChecker:
    # Loaded here: the lists take as much memory as a tenth of the whole program.
    from spellchecker import SpellChecker

    return SpellChecker(language=language, distance=1)


@cache
def _taught(library: Library) -> frozenset[str]:
    """The words of the lessons and of the glossary."""
    texts = [lesson.body for lesson in library.lessons]
    texts += [f"{term.word} {term.meaning}" for term in library.terms.values()]
    return frozenset(
        word.plain for text in texts for line in text.split("\n") for word in words_of(line)
    )
