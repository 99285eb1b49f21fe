"""A sentence made of fixed words and what someone wrote between them."""

from __future__ import annotations

from collections.abc import Sequence

_ENDS = ".!?…"
_JOINED = ",.;:!?"
# English sets off what begins so; other languages write the comma into the fixed words.
_SET_OFF = frozenset({"if", "when", "whenever", "after", "before"})


def filled_sentence(fixed: Sequence[str], blanks: Sequence[str]) -> str:
    """The whole sentence: "If", "I will" and "he shouts", "go" are "If he shouts, I will go.".

    Fixed words that begin with a mark, as ", then", take it to the words before them; those that
    begin with a capital, as "Starting on", begin a sentence of their own ("I" does not). Empty
    while any blank is.
    """
    written = [" ".join(text.split()) for text in blanks]
    if not written or len(written) < len(fixed) or not all(written):
        return ""
    text = ""
    for place, (words, blank) in enumerate(zip(fixed, written, strict=False)):
        start = words.strip()
        if text and start[:1] in _JOINED:
            text = text.rstrip(_ENDS) + start
        elif text and _begins_a_sentence(start):
            text = f"{_ended(text)} {start}"
        elif place == 1 and _first_word(fixed[0]).lower() in _SET_OFF:
            text = f"{text.rstrip(_JOINED)}, {start}"
        else:
            text = f"{text} {start}".strip()
        text = f"{text} {blank}"
    return _ended(text.strip())


def label_words(fixed: str) -> str:
    """Fixed words as they stand beside their blank: without the mark that belongs before them."""
    return fixed.strip().lstrip(_JOINED).strip()


def _first_word(words: str) -> str:
    return next(iter(words.split()), "")


def _begins_a_sentence(words: str) -> bool:
    first = words.split(maxsplit=1)[0] if words else ""
    return first[:1].isupper() and first.replace("\u2019", "'").split("'")[0] != "I"


def _ended(text: str) -> str:
    return text if text[-1] in _ENDS else f"{text}."
