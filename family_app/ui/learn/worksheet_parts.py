"""The pieces a worksheet is built of: lines to write on, boxes to tick, tables with borders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from family_app.ui.learn.worksheet_marks import BOX, CIRCLE, FILLED, TICKED, mark

_EDGE = "gray"
_WRITING = 2.1
"""The distance of lines to write on, as a multiple of the size of the text."""


class Paper:
    """Makes parts at one text size, in points; all texts are escaped here."""

    def __init__(self, points: float) -> None:
        self.points = points
        # What pixels are to Qt's texts: 96 to an inch.
        self._pixels = points * 96 / 72

    def words(self, text: str, look: str = "") -> str:
        """A paragraph; line breaks in it are kept."""
        lines = escape(text).replace("\n", "<br>")
        return f"<p class='{look}'>{lines}</p>" if look else f"<p>{lines}</p>"

    def gap(self) -> str:
        """A little room between two boxes."""
        return f"<p style='font-size: {self.points * 0.4:.1f}pt'>&nbsp;</p>"

    def lines(self, count: int) -> str:
        """Empty lines to write on."""
        cell = f"<tr><td style='{self._under()}'>&nbsp;</td></tr>"
        return f"<table width='100%' cellspacing='0' cellpadding='0'>{cell * count}</table>"

    def _under(self) -> str:
        room = self._pixels * (_WRITING - 1)
        return (
            f"border-bottom-width: 1px; border-bottom-style: solid; "
            f"border-bottom-color: {_EDGE}; padding-top: {room:.0f}px;"
        )

    def options(self, options: Sequence[str], taken: Iterable[str], *, one: bool) -> str:
        """Options below each other, with circles where one can be taken and boxes for several."""
        empty, full = (CIRCLE, FILLED) if one else (BOX, TICKED)
        chosen = tuple(taken)
        side = self._pixels * 1.05
        rows = "".join(
            f"<tr><td width='{side * 1.7:.0f}'>{mark(full if text in chosen else empty, side)}"
            f"</td><td>{self._strong(text, text in chosen)}</td></tr>"
            for text in options
        )
        return f"<table cellspacing='0' cellpadding='3'>{rows}</table>"

    def _strong(self, text: str, strong: bool) -> str:
        return f"<b>{escape(text)}</b>" if strong else escape(text)

    def scale(self, most: int, taken: int | None) -> str:
        """Circles from 0 to `most` with their numbers."""
        side = self._pixels * 1.5
        marks = "".join(
            f"<td align='center'>{mark(FILLED if step == taken else CIRCLE, side)}</td>"
            for step in range(most + 1)
        )
        numbers = "".join(
            f"<td align='center'>{self._strong(str(step), step == taken)}</td>"
            for step in range(most + 1)
        )
        width = min(100, 9 * (most + 1))
        return (
            f"<table width='{width}%' cellspacing='0' cellpadding='2'>"
            f"<tr>{marks}</tr><tr>{numbers}</tr></table>"
        )

    def ratings(self, rated: Sequence[tuple[str, int | None]], most: int) -> str:
        """A line for each thing, with circles from 0 to `most`."""
        side = self._pixels * 1.2
        head = "".join(f"<td align='center'>{step}</td>" for step in range(most + 1))
        rows = "".join(
            f"<tr><td width='52%'>{escape(text)}</td>"
            + "".join(
                f"<td align='center'>{mark(FILLED if step == taken else CIRCLE, side)}</td>"
                for step in range(most + 1)
            )
            + "</tr>"
            for text, taken in rated
        )
        return (
            "<table width='100%' cellspacing='0' cellpadding='5'>"
            f"<tr><td></td>{head}</tr>{rows}</table>"
        )

    def table(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], *, room: bool = False
    ) -> str:
        """A table with borders; `room` makes its rows high enough to write in."""
        width = 100 // max(1, len(heads))
        top = "".join(
            f"<td width='{width}%' bgcolor='whitesmoke'><b>{escape(head)}</b></td>"
            for head in heads
        )
        padding = f" style='padding-bottom: {self._pixels * 1.5:.0f}px;'" if room else ""
        body = "".join(
            "<tr>" + "".join(f"<td{padding}>{self._cell(text)}</td>" for text in row) + "</tr>"
            for row in rows
        )
        return self._bordered(f"<tr>{top}</tr>{body}")

    def _cell(self, text: str) -> str:
        return escape(text).replace("\n", "<br>") or "&nbsp;"

    def box(self, inside: str, *, width: int = 100) -> str:
        """A frame around other parts, `width` per cent of the page wide."""
        return self._bordered(f"<tr><td>{inside}</td></tr>", width, padding=8)

    def _bordered(self, rows: str, width: int = 100, *, padding: int = 6) -> str:
        look = f"border-collapse: collapse; border-color: {_EDGE}; border-style: solid;"
        return (
            f"<table width='{width}%' border='1' cellspacing='0' cellpadding='{padding}'"
            f" style='{look}'>{rows}</table>"
        )

    def fixed_lines(self, pairs: Sequence[str]) -> str:
        """Fixed words, each with a line behind it to write on."""
        rows = "".join(
            f"<tr><td width='26%' style='padding-top: {self._pixels * 0.9:.0f}px;'>"
            f"{escape(words)}</td><td style='{self._under()}'>&nbsp;</td></tr>"
            for words in pairs
        )
        return f"<table width='100%' cellspacing='0' cellpadding='0'>{rows}</table>"

    def style(self) -> str:
        """The style sheet that the parts count on."""
        size = self.points
        return (
            f"h1 {{ font-size: {size * 1.75:.1f}pt; margin: 0 0 {size * 0.4:.0f}px 0; }}"
            f".over {{ font-size: {size * 0.9:.1f}pt; color: dimgray; }}"
            f".ask {{ font-weight: 600; margin: 0 0 {size * 0.35:.0f}px 0; }}"
            f".note {{ font-size: {size * 0.9:.1f}pt; color: dimgray;"
            f" margin: 0 0 {size * 0.35:.0f}px 0; }}"
            f".small {{ font-size: {size * 0.85:.1f}pt; color: dimgray; }}"
            "p { margin: 0; line-height: 125%; }"
        )
