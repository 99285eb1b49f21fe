"""Marked words in a text: found, looked at just now, or being read aloud."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from family_app.ui.theme import Theme
from family_app.ui.widgets.markup import AS_MARKUP

MarkLook = Literal["found", "here", "said"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a text; "here" is the found place shown, "said" what is being read aloud."""

    start: int
    length: int
    look: MarkLook

    @property
    def end(self) -> int:
        """The place after the last one."""
        return self.start + self.length


def cursor_at(document: QTextDocument, start: int, length: int = 0) -> QTextCursor:
    """A cursor over `length` characters from `start`, both counted as Python counts."""
    text = document.toPlainText()
    cursor = QTextCursor(document)
    cursor.setPosition(_units(text, start))
    cursor.setPosition(_units(text, start + length), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def character_at(document: QTextDocument, position: int) -> int:
    """The character at Qt's `position`, counted as Python counts."""
    raw = document.toPlainText().encode("utf-16-le")[: position * 2]
    return len(raw.decode("utf-16-le", "ignore"))


def selections(document: QTextDocument, marks: Iterable[Mark]) -> list[QTextEdit.ExtraSelection]:
    """What a text view lays over its text to show the marks; later marks win."""
    made = []
    for mark in marks:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor_at(document, mark.start, mark.length)
        selection.format = _format(mark.look)
        made.append(selection)
    return made


def marked_html(text: str, marks: Iterable[Mark]) -> str:
    """`text` as markup with the marks in it; line breaks are kept, overlapping marks left out."""
    pieces, at = [], 0
    for mark in sorted(marks, key=lambda one: one.start):
        if mark.start < at:
            continue
        inner = text[mark.start : mark.end].translate(AS_MARKUP)
        pieces.append(text[at : mark.start].translate(AS_MARKUP))
        pieces.append(f'<span style="{_css(mark.look)}">{inner}</span>')
        at = mark.end
    pieces.append(text[at:].translate(AS_MARKUP))
    return "".join(pieces)


def _units(text: str, place: int) -> int:
    # Qt counts a sign outside the first 65,536 twice.
    return len(text[:place].encode("utf-16-le")) // 2


def _colors(look: MarkLook) -> tuple[str, str, bool]:
    """Ground, ink (empty: as it is), and whether a line stands below."""
    if look == "here":
        return "primary", "primary-ink", False
    if look == "found":
        return "gold-soft", "", True
    # In high contrast soft grounds vanish.
    return "primary-soft", "", Theme.current().name == "contrast"


def _format(look: MarkLook) -> QTextCharFormat:
    ground, ink, line = _colors(look)
    theme = Theme.current()
    form = QTextCharFormat()
    form.setBackground(theme.color(ground))
    if ink:
        form.setForeground(theme.color(ink))
    form.setFontUnderline(line)
    return form


def _css(look: MarkLook) -> str:
    ground, ink, line = _colors(look)
    theme = Theme.current()
    parts = [f"background-color:{theme.hex(ground)}"]
    parts += [f"color:{theme.hex(ink)}"] if ink else []
    parts += ["text-decoration:underline"] if line else []
    return ";".join(parts)
