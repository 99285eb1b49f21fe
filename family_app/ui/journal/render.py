"""The reading view of a page: its Markdown as safe HTML, shown and never stored."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

LINK_SCHEMES = ("https:", "http:", "mailto:", "tel:", "sms:", "lesson:", "person:")
OPEN_BOX = "□"
TICKED_BOX = "✓"

_BOX = re.compile(r"\[([ xX])\][ \t]+")


class _PageMarkdown(MarkdownIt):
    """The library's own list of bad link schemes is replaced by a list of good ones."""

    def validateLink(self, url: str) -> bool:
        return url.strip().lower().startswith(LINK_SCHEMES)


@cache
def _parser() -> MarkdownIt:
    # A single new line is a new line: people write pages, not source text.
    markdown = _PageMarkdown("commonmark", {"html": False, "breaks": True})
    markdown.enable(["strikethrough", "table"])
    markdown.disable(["image", "html_block", "html_inline"])
    markdown.core.ruler.after("inline", "boxes", _tick_boxes)
    return markdown


def to_html(text: str) -> str:
    """HTML of a page; tags someone typed are shown as typed, and pictures are never fetched."""
    html: str = _parser().render(text)
    return html


def _tick_boxes(state: StateCore) -> None:
    """Show `- [x]` as a ticked box at the start of its item."""
    tokens = state.tokens
    for index, token in enumerate(tokens):
        starts_item = index > 1 and tokens[index - 2].type == "list_item_open"
        if token.type != "inline" or not starts_item or not token.children:
            continue
        first = token.children[0]
        box = _BOX.match(first.content) if first.type == "text" else None
        if box is not None:
            sign = OPEN_BOX if box[1] == " " else TICKED_BOX
            first.content = f"{sign} {first.content[box.end() :]}"
