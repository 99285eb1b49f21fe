"""The lines of a card as the space keeps them: one below the other, none folded."""

from __future__ import annotations

from collections.abc import Iterable

from family_app.exchange.vcard.canonical import canonical
from family_app.exchange.vcard.line import Line, to_text
from family_app.exchange.vcard.logical import Whole


def to_stored(lines: Iterable[Line]) -> str:
    """Lines as one text."""
    return "\n".join(map(to_text, lines))


def from_stored(text: str) -> tuple[Line, ...]:
    """The lines of such a text; what is damaged is left out."""
    found = (canonical(Whole(0, line.encode(), is_old=False)) for line in text.split("\n"))
    return tuple(line for line in found if line is not None)
