"""How hard a passphrase is to guess, as advice while it is chosen; never a rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from family_app.services.space_rules import SHORTEST_PASSPHRASE

# zxcvbn raises on longer ones, and takes long over them; 72 characters say enough.
_LOOKED_AT = 72


class Advice(StrEnum):
    """What to tell someone who is choosing a passphrase; the window translates it."""

    TOO_SHORT = "too_short"
    VERY_COMMON = "very_common"
    EASY_PATTERN = "easy_pattern"
    ADD_WORDS = "add_words"
    GOOD = "good"
    STRONG = "strong"


_SENTENCES = {
    Advice.TOO_SHORT: "Use at least 8 characters. A few words in a row are easy to remember.",
    Advice.VERY_COMMON: "Many people use this one. Choose something only you would think of.",
    Advice.EASY_PATTERN: "Patterns, dates and repeats are guessed early. Try a few unlike words.",
    Advice.ADD_WORDS: "Add a word or two to make it harder to guess.",
    Advice.GOOD: "One more word would make it stronger still.",
    Advice.STRONG: "",
}


@dataclass(frozen=True, slots=True)
class Strength:
    """`score` from 0 (guessed at once) to 4 (very hard to guess), after Wheeler's zxcvbn, 2016."""

    score: int
    kind: Advice

    @property
    def advice(self) -> str:
        """The advice in English; nothing where none is needed."""
        return _SENTENCES[self.kind]


def strength(passphrase: str, known: Sequence[str] = ()) -> Strength:
    """How strong a passphrase is; `known` are words an attacker would try first: label, names.

    Takes some milliseconds, and a tenth of a second the first time.
    """
    if not passphrase:
        return Strength(0, Advice.TOO_SHORT)
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]

    result = zxcvbn(passphrase[:_LOOKED_AT], user_inputs=[word for word in known if word])
    score = int(result["score"])
    patterns = {part["pattern"] for part in result["sequence"]}
    if len(passphrase) < SHORTEST_PASSPHRASE:
        return Strength(min(score, 1), Advice.TOO_SHORT)
    return Strength(score, _advice(score, patterns))


def _advice(score: int, patterns: set[str]) -> Advice:
    if score >= 4:
        return Advice.STRONG
    if score == 3:
        return Advice.GOOD
    if patterns & {"spatial", "repeat", "sequence", "date"}:
        return Advice.EASY_PATTERN
    if score <= 1 and patterns == {"dictionary"}:
        return Advice.VERY_COMMON
    return Advice.ADD_WORDS
