"""Styles Markdown in place while it is written; hides nothing and changes no character."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from family_app.domain.spelling import words_of
from family_app.ui.journal import markdown_rules as rules
from family_app.ui.theme import Theme

HEADING_PIXELS = {1: 24, 2: 21, 3: 19}
_IN_FENCE = 1
_OUTSIDE = 0


class MarkdownStyle(QSyntaxHighlighter):
    """Bold is bold, a heading is large, and the marks that make it so stand back."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._misspelled: Callable[[str], bool] = _nothing_is
        self._make_formats()
        theme.changed.connect(self._restyle)

    def set_misspelled(self, misspelled: Callable[[str], bool]) -> None:
        """Say which words, in small letters, get a wavy line."""
        self._misspelled = misspelled

    def _restyle(self) -> None:
        self._make_formats()
        self.rehighlight()

    def _make_formats(self) -> None:
        self._mark = self._colored("ink-2", QFont.Weight.Normal)
        self._bold = QTextCharFormat()
        self._bold.setFontWeight(QFont.Weight.Bold)
        self._italic = QTextCharFormat()
        self._italic.setFontItalic(True)
        self._both = QTextCharFormat(self._bold)
        self._both.setFontItalic(True)
        self._bullet = self._colored("primary", QFont.Weight.Bold)
        self._quote = self._colored("ink-2")
        self._quote.setFontItalic(True)
        self._code = self._colored("ink-2")
        self._link = self._colored("primary")
        self._link.setFontUnderline(True)
        self._address = self._colored("ink-2")
        self._tag = self._colored("primary", QFont.Weight.DemiBold)
        self._done = self._colored("ink-2")
        self._wavy = QTextCharFormat()
        self._wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._wavy.setUnderlineColor(self._theme.color("danger"))
        self._headings = {level: self._heading(level) for level in range(1, 7)}

    def _colored(self, token: str, weight: QFont.Weight | None = None) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(self._theme.color(token))
        if weight is not None:
            form.setFontWeight(weight)
        return form

    def _heading(self, level: int) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.Bold)
        size = self._theme.px(HEADING_PIXELS.get(level, 17))
        form.setProperty(QTextCharFormat.Property.FontPixelSize, size)
        return form

    def highlightBlock(self, text: str) -> None:
        """Style one line."""
        if self._fenced(text):
            return
        self._whole_line(text)
        code = [self._pair(match, self._code) for match in rules.CODE.finditer(text)]
        for pattern, form in (
            (rules.BOTH, self._both),
            (rules.BOLD, self._bold),
            (rules.ITALIC, self._italic),
            (rules.UNDERSCORED, self._italic),
        ):
            for match in pattern.finditer(text):
                if not _inside(match, code):
                    self._pair(match, form)
        self._links_and_tags(text, code)
        for word in words_of(text) if self._misspelled is not _nothing_is else ():
            if self._misspelled(word.plain):
                self._lay(word.start, word.length, self._wavy)

    def _fenced(self, text: str) -> bool:
        inside = self.previousBlockState() == _IN_FENCE
        fence = rules.FENCE.match(text) is not None
        self.setCurrentBlockState(_IN_FENCE if inside != fence else _OUTSIDE)
        if inside or fence:
            self._lay(0, len(text), self._code)
        return inside or fence

    def _whole_line(self, text: str) -> None:
        heading = rules.HEADING.match(text)
        if heading is not None:
            self._lay(0, len(text), self._headings[len(heading[1])])
            self._lay(0, heading.end(), self._mark)
            return
        if rules.RULE.fullmatch(text):
            self._lay(0, len(text), self._mark)
            return
        quote = rules.QUOTE.match(text)
        if quote is not None:
            self._lay(0, len(text), self._quote)
        item = rules.ITEM.match(text, quote.end() if quote else 0)
        if item is not None:
            self._lay(item.start(2), len(item[2]), self._bullet)
            if item[4]:
                self._lay(item.start(4), 3, self._bullet)
                if "x" in item[4].lower():
                    self._lay(item.end(), len(text) - item.end(), self._done)

    def _pair(self, match: re.Match[str], form: QTextCharFormat) -> tuple[int, int]:
        """Style what stands between two equal marks, and dim the marks."""
        start, end = match.span()
        wide = len(match[1]) if match.re.groups > 1 else 1
        self._lay(start + wide, end - start - 2 * wide, form)
        self._lay(start, wide, self._mark)
        self._lay(end - wide, wide, self._mark)
        return start, end

    def _links_and_tags(self, text: str, code: list[tuple[int, int]]) -> None:
        for match in rules.LINK.finditer(text):
            if not _inside(match, code):
                self._lay(match.start(), match.end() - match.start(), self._address)
                self._lay(match.start(1), len(match[1]), self._link)
        for match in rules.TAG.finditer(text):
            if not _inside(match, code):
                self._lay(match.start(), len(match[0]), self._tag)

    def _lay(self, start: int, length: int, form: QTextCharFormat) -> None:
        """Add `form` to what the characters have already, run by run."""
        at, end = start, start + length
        while at < end:
            below = self.format(at)
            run = at + 1
            while run < end and self.format(run) == below:
                run += 1
            below.merge(form)
            self.setFormat(at, run - at, below)
            at = run


def _inside(match: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    return any(start <= match.start() and match.end() <= end for start, end in spans)


def _nothing_is(_word: str) -> bool:
    return False
