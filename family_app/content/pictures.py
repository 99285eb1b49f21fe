"""Lesson drawings: their words are filled in by language, their colours by theme."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from family_app.domain.lesson import Picture

_WORD = re.compile(r"\{([a-z0-9-]+)\}")
_TOKEN = re.compile(r"var\(--([a-z0-9-]+)\)")


def with_words(svg: str, picture: Picture) -> str:
    """The drawing with each `{key}` replaced by its word; a key without a word stays empty."""
    return _WORD.sub(lambda match: escape(picture.words.get(match.group(1), "")), svg)


def with_colours(svg: str, colour: Callable[[str], str]) -> str:
    """The drawing with each `var(--token)` replaced by what `colour` says, such as "#1E5B55"."""
    return _TOKEN.sub(lambda match: colour(match.group(1)), svg)


def word_keys(svg: str) -> frozenset[str]:
    """The keys a drawing asks words for."""
    return frozenset(_WORD.findall(svg))


def tokens(svg: str) -> frozenset[str]:
    """The theme colours a drawing uses."""
    return frozenset(_TOKEN.findall(svg))
