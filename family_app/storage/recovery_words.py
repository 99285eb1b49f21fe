"""Twelve recovery words of the BIP-39 lists, to and from the 128 bits that they stand for."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from mnemonic import Mnemonic

from family_app.errors import WrongWords

WORD_COUNT = 12
_ENTROPY_BYTES = 16
_SHORTEST_START = 4  # the lists are made so that four letters tell all words apart
_LISTS = {"en": "english", "es": "spanish"}

_PUT_TOGETHER = "Each one is on the list, so check every word and their order."


def list_language(language: str) -> str:
    """The language code of the word list for a user's language: its own, or English."""
    short = language[:2].lower()
    return short if short in _LISTS else "en"


def to_words(entropy: bytes | bytearray, language: str) -> tuple[str, ...]:
    """The words for 16 random bytes, as they are shown and printed."""
    if len(entropy) != _ENTROPY_BYTES:
        raise ValueError("recovery words stand for 16 bytes")
    text = Mnemonic(_LISTS[language]).to_mnemonic(bytes(entropy))
    return tuple(unicodedata.normalize("NFC", word) for word in text.split())


def to_entropy(typed: str, language: str) -> bytearray:
    """The 16 bytes that typed words stand for.

    Case, accents, spaces, numbering and punctuation do not matter, and the first four letters of
    a word are enough.

    Raises:
        WrongWords: not a complete, valid set; its hint says which word to look at.
    """
    plain = _plain_words(typed)
    known = _known_words(language)
    found = [known.get(word) for word in plain]
    unknown = [str(place) for place, word in enumerate(found, 1) if word is None]
    hint = _hint(len(plain), unknown)
    if hint:
        raise WrongWords(hint=hint)
    try:
        return Mnemonic(_LISTS[language]).to_entropy([word for word in found if word])
    except ValueError:
        raise WrongWords(hint=_PUT_TOGETHER) from None


def unknown_places(typed: str, language: str) -> tuple[int, tuple[int, ...]]:
    """How many words were typed, and the places, from 1, of those that are not on the list."""
    known = _known_words(language)
    words = _plain_words(typed)
    return len(words), tuple(place for place, word in enumerate(words, 1) if word not in known)


def _hint(count: int, unknown: list[str]) -> str:
    parts = []
    if count != WORD_COUNT:
        parts.append(f"There should be {WORD_COUNT} words, and there are {count}.")
    if len(unknown) == 1:
        parts.append(f"Look at word {unknown[0]}.")
    elif unknown:
        parts.append(f"Look at words {', '.join(unknown[:-1])} and {unknown[-1]}.")
    return " ".join(parts)


def _plain(text: str) -> str:
    """Lower case without accents: the lists hold no two words that differ only by an accent."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _plain_words(typed: str) -> list[str]:
    letters = (letter if letter.isalpha() else " " for letter in _plain(typed))
    return "".join(letters).split()


@lru_cache(maxsize=len(_LISTS))
def _known_words(language: str) -> dict[str, str]:
    """Every list word under its plain spelling and under each start long enough to name it."""
    words = Mnemonic(_LISTS[language]).wordlist
    known = {_plain(word): unicodedata.normalize("NFKD", word) for word in words}
    starts = {
        plain[:length]: word
        for plain, word in known.items()
        for length in range(_SHORTEST_START, len(plain))
    }
    return starts | known  # a whole word wins over a start of another
