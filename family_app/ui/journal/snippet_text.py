"""Two lines of a page's words with the found ones marked, laid out once and drawn often."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextLayout,
    QTextOption,
)

from family_app.domain.entry import EntryRow
from family_app.ui.found_mark import found_marks
from family_app.ui.theme import Theme

LINES = 2
_MARKS = re.compile(r"^(?:[-*+>] )+|(?:(?<=\s)|^)#{1,6} |\*\*|(?<=[-*+] )\[[ xX]\] ")


class SnippetText:
    """What a list row says of a page, `width` pixels wide; the last line is cut where it ends."""

    def __init__(self, row: EntryRow, font: QFont, width: int, theme: Theme) -> None:
        self._theme = theme
        text = row.snippet if row.marks else _without_marks(row.snippet)
        marks = found_marks(row.marks, theme)
        self._layout = _laid_out(text, font, width, marks)
        if self._layout.lineCount() > LINES:
            text = _cut(self._layout, text, font, width)
            marks = found_marks((mark for mark in row.marks if sum(mark) <= len(text)), theme)
            self._layout = _laid_out(text, font, width, marks)

    def draw(self, painter: QPainter, left: int, top: int, line_height: int) -> None:
        """Draw from (`left`, `top`), lines `line_height` apart."""
        painter.setPen(self._theme.color("ink-2"))
        for number in range(min(LINES, self._layout.lineCount())):
            line = self._layout.lineAt(number)
            line.setPosition(QPointF(0, number * line_height))
        self._layout.draw(painter, QPointF(left, top))


def _without_marks(text: str) -> str:
    """The words without the Markdown that is left of headings, lists and bold."""
    return _MARKS.sub("", text)


def _laid_out(
    text: str, font: QFont, width: int, marks: list[QTextLayout.FormatRange]
) -> QTextLayout:
    layout = QTextLayout(text, font)
    # Formats that come after the lines would throw the lines away.
    layout.setFormats(marks)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    for _ in range(LINES + 1):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
    layout.endLayout()
    return layout


def _cut(layout: QTextLayout, text: str, font: QFont, width: int) -> str:
    start = layout.lineAt(LINES - 1).textStart()
    last = text[start:].rstrip("…")
    metrics = QFontMetricsF(font)
    # Marked words are a little wider than plain ones.
    return text[:start] + metrics.elidedText(last, Qt.TextElideMode.ElideRight, width * 0.94)
