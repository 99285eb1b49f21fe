"""One part of a person's card: a small heading with rows below it."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from family_app.ui.widgets.column import empty
from family_app.ui.widgets.labels import Words
from family_app.ui.widgets.styling import named

LONGEST_LINK = 30
LONGEST_WORD = 22
_UNBROKEN = re.compile(r"[^\s/-]+")


class Section(QWidget):
    """Hidden by its owner where there is nothing to say."""

    def __init__(self, heading: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name)
        self._heading = Words(heading, "label", name=f"{name}-heading", parent=self)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(5)
        whole.addWidget(self._heading)
        whole.addLayout(self.rows)

    def add(self, item: QWidget | QLayout) -> None:
        """Put a row at the end."""
        if isinstance(item, QWidget):
            self.rows.addWidget(item)
        else:
            self.rows.addLayout(item)

    def clear(self) -> None:
        """Remove all rows."""
        empty(self.rows)


class TextSection(Section):
    """A heading and some words, which can be selected; gone while there are none."""

    def __init__(self, heading: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, name=name, parent=parent)
        self._words = Words("", "soft", selectable=True, name=f"{name}-text", parent=self)
        self.add(self._words)

    def set_text(self, text: str) -> None:
        """Show `text`, or nothing at all."""
        show_breakable(self._words, text.strip())
        self.setVisible(bool(text.strip()))


def cut(text: str, longest: int = LONGEST_LINK) -> str:
    """Words for a button in a narrow card; the whole text is its spoken name."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def show_breakable(label: Words, text: str, longest: int = LONGEST_WORD) -> None:
    """Show `text` so that an address or a very long word in it cannot widen the card.

    A wrapping label is never narrower than its longest word; the spoken name stays as written.
    """
    label.setText(_UNBROKEN.sub(lambda found: _broken(found[0], longest), text))
    label.setAccessibleName(text)


def _broken(word: str, longest: int) -> str:
    parts = (word[start : start + longest] for start in range(0, len(word), longest))
    return "\u200b".join(parts)
