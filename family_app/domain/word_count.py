"""How many words a text has, as a writer counts them."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+(?:['’\-]\w+)*")


def count_words(text: str) -> int:
    """Words of letters or digits; "don't" and "well-kept" are one each, marks are none."""
    return sum(1 for _ in _WORD.finditer(text.replace("_", " ")))
