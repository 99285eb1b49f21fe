"""A lesson body becomes blocks: safe text, sources as numbers, and the places of its parts."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from family_app.content.blocks import (
    CheckBlock,
    PictureBlock,
    QuoteBlock,
    SafetyBlock,
    StoryBlock,
    TextBlock,
    TipBlock,
    TryBlock,
)
from family_app.content.lesson_text import blocks, inline_html
from family_app.content.links import is_allowed

BODY = """\
Most people *do not* notice. [^flynn] [^other]

::: picture ask-steps
:::

## Small

::: story
"Could you?"
:::

::: try my-ask
:::

::: tip
Have a **second** name.
:::

::: quote
A line.
:::

::: check 1
:::

::: safety
[Help now](help:)
:::
"""


def test_every_part_stands_in_its_place() -> None:
    assert blocks(BODY, ["other", "flynn"]) == (
        TextBlock(
            "<p>Most people <em>do not</em> notice."
            '<sup><a href="source:flynn">2</a></sup><sup>,<a href="source:other">1</a></sup></p>'
        ),
        PictureBlock("ask-steps"),
        TextBlock("<h2>Small</h2>"),
        StoryBlock("<p>“Could you?”</p>"),
        TryBlock("my-ask"),
        TipBlock("<p>Have a <strong>second</strong> name.</p>"),
        QuoteBlock("<p>A line.</p>"),
        CheckBlock(1),
        SafetyBlock('<p><a href="help:">Help now</a></p>'),
    )


def test_html_pictures_and_strange_links_stay_words() -> None:
    [block] = blocks(
        "<b>x</b> <script>a</script> ![p](https://a.org/p.png) [a](javascript:x) [b](file:///c) [d](http://e.org)"
    )
    assert isinstance(block, TextBlock)
    assert "&lt;b&gt;" in block.html
    assert "<img" not in block.html
    assert re.findall(r'href="([^"]*)"', block.html) == ["https://a.org/p.png"]


def test_a_short_text_of_the_front_matter_is_rendered_the_same_way() -> None:
    assert inline_html("A *time* <helps>.") == "<p>A <em>time</em> &lt;helps&gt;.</p>"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))


SAFE = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "em",
    "strong",
    "code",
    "pre",
} | {
    "blockquote",
    "hr",
    "br",
    "a",
    "sup",
}
PIECES = st.one_of(
    st.text(),
    st.sampled_from(
        [
            "::: story\n",
            ":::\n",
            "::: x\n",
            "[^a]",
            "[a](javascript:b)",
            "[a](help:)",
            "<i>",
            "![x](y)",
            "\n\n",
        ]
    ),
    st.sampled_from(
        ["<https://a.org>", "[x]: data:1", "&lt;", "```\n", '"', "# ", "- ", "> ", "[x]"]
    ),
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_whatever_is_written_only_safe_html_comes_out(body: str) -> None:
    for block in blocks(body, ["a"]):
        html = getattr(block, "html", "")
        tags = _Tags()
        tags.feed(html)
        for tag, attributes in tags.seen:
            assert tag in SAFE
            assert set(attributes) <= {"href", "class", "start", "title"}
            if "href" in attributes:
                assert is_allowed(attributes["href"] or "")
