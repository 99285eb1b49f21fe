"""A pseudo-language: every word of the window grows by about two fifths, as in long languages."""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

# What is no word stays: places for values, tags, entities, and marks of shortcuts.
_PARTS = re.compile(r"\{[^}]*\}|<[^>]*>|&\w+;|%n|Ctrl|[^\W\d_]+")
_GROWS = 0.4


class Stretched(QTranslator):
    """Answers for every string of the program."""

    def isEmpty(self) -> bool:
        """Never, or Qt would not take it."""
        return False

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """The same text with longer words; `%n` becomes the number."""
        text = _PARTS.sub(_longer, source)
        return text.replace("%n", str(n)) if n >= 0 else text


def _longer(found: re.Match[str]) -> str:
    word = found[0]
    if not word.isalpha() or word == "Ctrl":
        return word
    return word + "o" * round(len(word) * _GROWS)
