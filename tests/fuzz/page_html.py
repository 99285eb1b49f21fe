"""A page's Markdown, as it came from anywhere, drawn for reading: only safe HTML comes out."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from family_app.exchange.page_html import ATTACHED, LINK_SCHEMES, to_html
from tests.fuzz.target import Target

_PLACE = "file-of-ours:"
_SAFE = {
    "p", "br", "hr", "h1", "h2", "h3", "h4", "ul", "ol", "li", "em", "strong", "s", "code", "pre",
    "blockquote", "a", "img", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_HARMLESS = {"title", "alt", "class", "start"}
_STYLES = {"list-style-type: none", "text-align:left", "text-align:right", "text-align:center"}


class _Judge(HTMLParser):
    """Refuses every tag and attribute that could fetch, run or lead where it may not."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _SAFE, tag
        for name, value in attrs:
            text = (value or "").strip().lower()
            if name == "src":
                assert text.startswith(_PLACE), text
            elif name == "href":
                assert not text or text.startswith((*LINK_SCHEMES, _PLACE)), text
            elif name == "style":
                assert text in _STYLES, text
            else:
                assert name in _HARMLESS, name


def read(raw: bytes) -> None:
    html = to_html(raw.decode(errors="replace"), _address)
    judge = _Judge(convert_charrefs=True)
    judge.feed(html)
    judge.close()


def _address(uid: str) -> str | None:
    return f"{_PLACE}known" if uid.startswith("a") else None


def seeds() -> Iterator[bytes]:
    yield f"# A\n\n![one]({ATTACHED}abc) [two]({ATTACHED}abc) ![three]({ATTACHED}zzz)\n".encode()
    yield b"- [x] done\n- [ ] not\n\n| a | b |\n| --- | :-: |\n| ~~c~~ | **d** |\n"
    yield b"<img src=x onerror=y> ![p](https://a.b/c.png 't') [x](javascript:y) <https://a.b>\n"
    yield b"[a]: mailto:x@y.z 'c'\n\n[a][a] &lt;b&gt; `<i>`\n\n```x\"y\n<script>\n```\n> quote\n"


TARGET = Target(
    "page-html",
    read,
    seeds,
    words=("](attachment:a", "](javascript:", "![", "<img ", "&#x3c;", "- [x] ", "| - |\n", "```"),
    longest=800,
    share=2,
)
