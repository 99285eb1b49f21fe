"""Where in a lesson some words stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from family_app.content.folding import fold
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.put_away import is_put_away
from family_app.ui.widgets.reading import Reading

_BEGINS, _BETWEEN = r"(?<!\w)", r"\s+"


@dataclass(frozen=True, slots=True)
class Spot:
    """A text on the page, and the character of it at which the words begin."""

    widget: Reading | Words
    start: int


def find_spot(root: QWidget, text: str) -> Spot | None:
    """The first place below `root` with these words in a row, else with most of them."""
    words = fold(text).split()
    if not words:
        return None
    in_a_row = re.compile(_BEGINS + _BETWEEN.join(words))
    single = [re.compile(_BEGINS + word) for word in sorted(words, key=len, reverse=True)]
    best, most = None, 0
    for widget, folded in _texts(root):
        row = in_a_row.search(folded)
        if row is not None:
            return Spot(widget, row.start())
        found = [match for one in single if (match := one.search(folded)) is not None]
        if len(found) > most:
            best, most = Spot(widget, found[0].start()), len(found)
    return best


def _texts(root: QWidget) -> Iterator[tuple[Reading | Words, str]]:
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, Reading | Words) or is_put_away(widget, root):
            continue
        shown = widget.toPlainText() if isinstance(widget, Reading) else widget.text()
        yield widget, fold(shown)
