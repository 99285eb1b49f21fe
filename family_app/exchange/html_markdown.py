"""HTML of other diary programs as Markdown; nothing in it is fetched or run."""

from __future__ import annotations

import re
import warnings

_TAG = re.compile(r"<(?:p|br|div|span|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|a)\b[^>]*>", re.I)
_MANY_LINES = re.compile(r"\n{3,}")
_DROPPED = ("script", "style", "head", "iframe", "object")


def looks_like_html(text: str) -> bool:
    """Whether a text holds tags that a diary program writes."""
    return _TAG.search(text) is not None


def to_markdown(html: str) -> str:
    """The words with headings, lists, emphasis and links; pictures are left out."""
    # Loaded here: they take as long as the rest of the program's start.
    from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning
    from markdownify import MarkdownConverter

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        soup = BeautifulSoup(html, "html.parser")
    for one in soup(list(_DROPPED)):
        one.decompose()
    converter = MarkdownConverter(
        heading_style="ATX", bullets="-", strip=["img"], escape_misc=False
    )
    text = str(converter.convert_soup(soup))
    lines = (line.rstrip() if not line.endswith("  ") else line for line in text.split("\n"))
    return _MANY_LINES.sub("\n\n", "\n".join(lines)).strip("\n")
