"""Finds words in the text that is read, marks them and goes from one to the next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from family_app.domain.find_in_text import spans, word_spans
from family_app.ui.reader.sheet import Sheet, Text, text_of
from family_app.ui.widgets.text_marks import Mark, MarkLook


@dataclass(frozen=True, slots=True)
class _Hit:
    text: Text
    start: int
    length: int


class Finder(QObject):
    """`changed` tells the place shown, from 1, and how many there are; 0 and 0 for none."""

    changed = Signal(int, int)

    def __init__(self, sheet: Sheet, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._words = ""
        self._hits: list[_Hit] = []
        self._at = 0
        self._marked: list[Text] = []

    @property
    def count(self) -> int:
        """How many places were found."""
        return len(self._hits)

    def look_for(self, words: str) -> None:
        """Mark every place of `words` and go to the first one in sight.

        Where they stand nowhere as typed, each word is looked for by its beginning.
        """
        self._words = words
        self._hits = self._found()
        self._at = self._first_in_sight()
        self._show()

    def mark_all(self, words: str, first: QWidget | None) -> None:
        """Mark every place of `words`; the one shown is the first in the text `first`."""
        self._words = words
        self._hits = self._found()
        found = (number for number, hit in enumerate(self._hits) if hit.text is first)
        self._at = next(found, 0)
        self._mark()
        self._tell()

    def step(self, by: int) -> None:
        """Go to the next place (1) or the one before (-1); after the last comes the first."""
        shown = self._hits[self._at] if self._hits else None
        # Cards open and close while one searches.
        self._hits = self._found()
        if shown in self._hits:
            self._at = (self._hits.index(shown) + by) % len(self._hits)
        else:
            self._at = self._first_in_sight()
        self._show()

    def clear(self) -> None:
        """Take all marks away."""
        self._words, self._hits, self._at = "", [], 0
        self._mark()
        self.changed.emit(0, 0)

    def _found(self) -> list[_Hit]:
        texts = self._sheet.texts()
        for find in (spans, word_spans):
            hits = [
                _Hit(text, start, length)
                for text in texts
                for start, length in find(text_of(text), self._words)
            ]
            if hits:
                return hits
        return []

    def _first_in_sight(self) -> int:
        top = self._sheet.top()
        places = enumerate(self._sheet.box_of(hit.text, hit.start).top() for hit in self._hits)
        return next((number for number, place in places if place >= top), 0)

    def _show(self) -> None:
        self._mark()
        if self._hits:
            hit = self._hits[self._at]
            self._sheet.reveal(hit.text, hit.start)
        self._tell()

    def _tell(self) -> None:
        count = len(self._hits)
        self.changed.emit(self._at + 1 if count else 0, count)

    def _mark(self) -> None:
        marks: dict[Text, list[Mark]] = {}
        for number, hit in enumerate(self._hits):
            look: MarkLook = "here" if number == self._at else "found"
            marks.setdefault(hit.text, []).append(Mark(hit.start, hit.length, look))
        for text in self._marked:
            if isValid(text) and text not in marks:
                text.show_marks(())
        for text, found in marks.items():
            text.show_marks(found)
        self._marked = list(marks)
