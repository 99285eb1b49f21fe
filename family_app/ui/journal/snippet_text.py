"""Two lines of a page's words with the found ones marked, laid out once and drawn often."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from family_app.domain.entry import EntryRow
from family_app.ui.theme import Theme

LINES = 2


class SnippetText:
    """What a list row says of a page, `width` pixels wide; the last line is cut where it ends."""

    def __init__(self, row: EntryRow, font: QFont, width: int, theme: Theme) -> None:
        self._theme = theme
        self._layout = _laid_out(row.snippet, font, width)
        if self._layout.lineCount() > LINES:
            cut = _cut(self._layout, row.snippet, font, width)
            self._layout = _laid_out(cut, font, width)
        length = len(self._layout.text())
        self._layout.setFormats([self._mark(*mark) for mark in row.marks if sum(mark) <= length])

    def draw(self, painter: QPainter, left: int, top: int, line_height: int) -> None:
        """Draw from (`left`, `top`), lines `line_height` apart."""
        painter.setPen(self._theme.color("ink-2"))
        for number in range(min(LINES, self._layout.lineCount())):
            line = self._layout.lineAt(number)
            line.setPosition(QPointF(0, number * line_height))
        self._layout.draw(painter, QPointF(left, top))

    def _mark(self, start: int, length: int) -> QTextLayout.FormatRange:
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = start, length
        form = QTextCharFormat()
        form.setBackground(self._theme.color("gold-soft"))
        form.setForeground(self._theme.color("ink"))
        form.setFontWeight(QFont.Weight.DemiBold)
        # In high contrast the soft ground vanishes; the line below it stays.
        form.setFontUnderline(self._theme.name == "contrast")
        mark.format = form
        return mark


def _laid_out(text: str, font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout(text, font)
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
