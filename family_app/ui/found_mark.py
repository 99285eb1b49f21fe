"""How a found word is marked wherever a search shows it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from family_app.ui.theme import Theme


def found_marks(marks: Iterable[tuple[int, int]], theme: Theme) -> list[QTextLayout.FormatRange]:
    """The marks, (start, length) each, ready for a layout: a soft ground and stronger letters."""
    form = QTextCharFormat()
    form.setBackground(theme.color("gold-soft"))
    form.setForeground(theme.color("ink"))
    form.setFontWeight(QFont.Weight.DemiBold)
    # In high contrast the soft ground vanishes; the line below it stays.
    form.setFontUnderline(theme.name == "contrast")
    ranges = []
    for start, length in marks:
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = start, length, form
        ranges.append(one)
    return ranges
