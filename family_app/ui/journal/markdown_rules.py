"""Where Markdown stands in one line of a page: the patterns the editor styles and continues."""

from __future__ import annotations

import re
from dataclasses import dataclass

HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)")
QUOTE = re.compile(r"[ ]{0,3}(?:>[ ]?)+")
ITEM = re.compile(r"([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)(\[[ xX]\][ \t]+)?")
FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
RULE = re.compile(r"[ ]{0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*")

BOTH = re.compile(r"(\*\*\*|___)(?=\S)(.+?)(?<=\S)\1")
BOLD = re.compile(r"(\*\*|__)(?=[^\s*_])(.+?)(?<=\S)\1")
ITALIC = re.compile(r"(?<![\w*\\])\*(?![\s*])([^*\n]+?)(?<![\s*])\*(?!\*)")
UNDERSCORED = re.compile(r"(?<![\w\\])_(?![\s_])([^_\n]+?)(?<![\s_])_(?!\w)")
CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
LINK = re.compile(r"(?<![!\\])\[([^\]\n]{1,500})\]\(([^)\s]{0,2000})\)")
TAG = re.compile(r"(?<![\w#&/(\[])#(?=[\w-]*[^\W\d_])[\w-]+")

_ITEM_START = re.compile(rf"(?:[ ]{{0,3}}>[ ]?)*{ITEM.pattern}")


@dataclass(frozen=True, slots=True)
class Continued:
    """What Enter does at the end of a line: the start of the next one, or the end of a list."""

    start: str
    ends: bool


def continued(line: str) -> Continued | None:
    """How the list or quote in `line` goes on after it; None where nothing goes on."""
    item = _ITEM_START.match(line)
    if item is not None:
        if not line[item.end() :].strip():
            return Continued("", ends=True)
        before = line[: item.start(2)]
        box = "[ ] " if item[4] else ""
        return Continued(f"{before}{_next_mark(item[2])}{item[3]}{box}", ends=False)
    quote = QUOTE.match(line)
    if quote is not None:
        rest = line[quote.end() :].strip()
        return Continued(quote[0], ends=False) if rest else Continued("", ends=True)
    return None


def _next_mark(mark: str) -> str:
    if mark[:-1].isdigit():
        return f"{int(mark[:-1]) + 1}{mark[-1]}"
    return mark
