"""What can be said about recovery words while they are still being typed."""

from __future__ import annotations

from dataclasses import dataclass

from family_app.paths import Home
from family_app.storage.key_file import read_keys
from family_app.storage.key_slots import RECOVERY_WORDS
from family_app.storage.recovery_words import WORD_COUNT, unknown_places
from family_app.storage.spaces import find_space


@dataclass(frozen=True, slots=True)
class TypedWords:
    """How many words there are of how many, and the places of those that are on no list."""

    count: int
    unknown: tuple[int, ...]
    needed: int = WORD_COUNT


def look_at_words(home: Home, name: str, typed: str) -> TypedWords:
    """Compare what is typed so far with the word list of a space; opens nothing.

    The last word is left alone until a blank follows it or it makes the set complete.

    Raises:
        KeysDamaged, KeysMissing, NewerVersion, NoSuchSpace: as when opening it.
    """
    language = read_keys(find_space(home, name)).slot(RECOVERY_WORDS).language
    count, unknown = unknown_places(typed, language)
    still_typing = bool(typed) and not typed[-1].isspace() and count < WORD_COUNT
    if still_typing:
        unknown = tuple(place for place in unknown if place != count)
    return TypedWords(count, unknown)
