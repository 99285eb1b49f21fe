"""Recovery words as somebody types or pastes them."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.errors import WrongWords
from family_app.storage.recovery_words import to_entropy, to_words, unknown_places
from tests.fuzz.target import Target


def read(raw: bytes) -> None:
    language = "es" if raw[:1] == b"e" else "en"
    typed = raw[1:].decode(errors="replace")
    count, unknown = unknown_places(typed, language)
    assert all(1 <= place <= count for place in unknown)
    entropy = to_entropy(typed, language)
    assert to_entropy(" ".join(to_words(entropy, language)), language) == entropy
    assert (count, unknown) == (12, ())


def seeds() -> Iterator[bytes]:
    for number in range(3):
        for sign, language in (("n", "en"), ("e", "es")):
            words = to_words(bytes([number * 77]) * 16, language)
            yield (sign + " ".join(words)).encode()
            numbered = "\n".join(f"{at}. {word.upper()[:4]}" for at, word in enumerate(words, 1))
            yield (sign + numbered).encode()


TARGET = Target(
    "recovery-words", read, seeds, (WrongWords,), ("zoo ", "abandon ", "ábaco "), 400, share=6
)
