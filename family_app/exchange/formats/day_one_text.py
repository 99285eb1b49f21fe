"""The words of a Day One page: Markdown with every sign escaped, or JSON of rich text."""

from __future__ import annotations

import re

from family_app.errors import FileUnreadable
from family_app.exchange.code_blocks import outside_code
from family_app.exchange.loose_json import Loose, loose_json

_HEADING = re.compile(r"\A\s*# +([^\n]+)(?:\n+|\Z)")
_ESCAPED = re.compile(r"\\([.!()\-+#{}'\",:;?&@%=~/|$<])")
_MOST_LETTERS = 5_000_000
_NEAR = 12  # letters: a list has at most nine digits before its point


def unescaped(text: str) -> str:
    """Markdown without the backslashes that mean nothing.

    One that keeps a line from being a list or a heading stays, as do those before `*`, `_`, `[`.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    if "\\" not in text:
        return text
    return outside_code(text, lambda words: _ESCAPED.sub(_plain, words))


def plain_title(text: str) -> tuple[str, str]:
    """A first heading of the first level as the title, and the rest."""
    found = _HEADING.match(text)
    if found is None:
        return "", text
    return " ".join(unescaped_all(found[1]).split()), text[found.end() :]


def unescaped_all(line: str) -> str:
    """A line that is no Markdown any more."""
    return re.sub(r"\\([^\w\s])", r"\1", line)


def rich_text(written: str) -> str:
    """The plain words of rich text; a sentence that is no JSON is itself."""
    if not written.strip() or len(written) > _MOST_LETTERS:
        return ""
    try:
        held = loose_json(written)
    except FileUnreadable:
        return "" if written.lstrip().startswith("{") else written
    return "".join(_piece(part) for part in held.list_of("contents"))


def _piece(part: Loose) -> str:
    pictures = "".join(
        f"\n![](dayone-moment://{one.text('identifier')})\n"
        for one in part.list_of("embeddedObjects")
        if one.text("identifier")
    )
    line = part.inner("attributes").inner("line")
    level = line.number("header")
    mark = "#" * level + " " if level and 1 <= level <= 6 else ""
    if not mark and line.text("listStyle"):
        ticked = "x" if line.flag("checked") else " "
        mark = {"checkbox": f"- [{ticked}] ", "numbered": "1. "}.get(line.text("listStyle"), "- ")
    return pictures + (mark + part.text("text") if part.text("text") else "")


def _plain(found: re.Match[str]) -> str:
    text, start, sign = found.string, found.start(), found[1]
    near = text[max(0, start - _NEAR) : start]
    before = near.rpartition("\n")[2].strip()
    after = text[found.end() : found.end() + 1]
    means_something = (
        (sign in "-+#" and not before)
        or (sign in ".)" and before.isdigit())
        or (sign == "!" and after == "[")
        or (sign == "(" and before.endswith("]"))
        or sign == "<"
    )
    return found[0] if means_something else sign
