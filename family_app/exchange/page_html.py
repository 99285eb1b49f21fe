"""A page's Markdown as safe HTML: for the reading view, for paper and for files."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

LINK_SCHEMES = ("https:", "http:", "mailto:", "tel:", "sms:", "lesson:", "person:")
ATTACHED = "attachment:"
OPEN_BOX = "□"
TICKED_BOX = "✓"

_BOX = re.compile(r"\[([ xX])\][ \t]+")

Address = Callable[[str], str | None]


def no_address(_uid: str) -> None:
    """For text whose pictures are not at hand."""


class _PageMarkdown(MarkdownIt):
    """The library's own list of bad link schemes is replaced by a list of good ones."""

    def validateLink(self, url: str) -> bool:
        # Ours is looked up as it is written, so that no other spelling of it may pass.
        return url.startswith(ATTACHED) or url.strip().lower().startswith(LINK_SCHEMES)


@cache
def _parser() -> MarkdownIt:
    # A single new line is a new line: people write pages, not source text.
    markdown = _PageMarkdown("commonmark", {"html": False, "breaks": True})
    markdown.enable(["strikethrough", "table"])
    markdown.disable(["html_block", "html_inline"])
    markdown.core.ruler.after("inline", "boxes", _tick_boxes)
    markdown.core.ruler.push("levels", _lower_headings)
    markdown.core.ruler.push("attached", _attached)
    return markdown


def to_html(text: str, address: Address = no_address) -> str:
    """HTML of a page; tags someone typed are shown as typed, and pictures are never fetched.

    Args:
        text: the Markdown.
        address: where the picture or file with a uid is, or none; its name stands there then.
    """
    html: str = _parser().render(text, {"address": address})
    return html.strip()


def _attached(state: StateCore) -> None:
    """Let what is attached be shown; a picture from elsewhere becomes a link to it."""
    address: Address = state.env["address"]
    for token in state.tokens:
        if token.children is not None:
            token.children = [shown for child in token.children for shown in _shown(child, address)]


def _shown(token: Token, address: Address) -> list[Token]:
    if token.type == "link_open":
        href = str(token.attrGet("href"))
        if href.startswith(ATTACHED):
            token.attrSet("href", address(href.removeprefix(ATTACHED)) or "")
        return [token]
    if token.type != "image":
        return [token]
    source = str(token.attrGet("src"))
    if not source.startswith(ATTACHED):
        link = Token("link_open", "a", 1, attrs={"href": source})
        return [link, *(token.children or ()), Token("link_close", "a", -1)]
    found = address(source.removeprefix(ATTACHED))
    if found is None:
        return list(token.children or ())
    token.attrSet("src", found)
    return [token]


def _tick_boxes(state: StateCore) -> None:
    """Show `- [x]` as a ticked box at the start of its item."""
    lists: list[Token] = []
    plain: set[int] = set()
    for index, token in enumerate(state.tokens):
        if token.type == "bullet_list_open":
            lists.append(token)
        elif token.type == "bullet_list_close":
            last = lists.pop()
            if id(last) not in plain:
                last.attrSet("style", "list-style-type: none")
        elif (
            token.type == "inline"
            and state.tokens[index - 2].type == "list_item_open"
            and not _tick(token)
            and lists
        ):
            plain.add(id(lists[-1]))


def _tick(token: Token) -> bool:
    first = token.children[0] if token.children else None
    box = _BOX.match(first.content) if first is not None and first.type == "text" else None
    if first is None or box is None:
        return False
    sign = OPEN_BOX if box[1] == " " else TICKED_BOX
    first.content = f"{sign} {first.content[box.end() :]}"
    return True


def _lower_headings(state: StateCore) -> None:
    """The title of the page is the first heading; those in its text come below it."""
    for token in state.tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(4, int(token.tag[1]) + 1)}"
