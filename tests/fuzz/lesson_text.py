"""A lesson file: cut in two, made into blocks, judged; only safe text comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from family_app.content.front_matter import NoFrontMatter, split_front_matter
from family_app.content.lesson_text import blocks, inline_html
from family_app.content.links import is_allowed
from family_app.content.overlay import Overlay
from family_app.content.plain_text import plain_text
from family_app.content.reader import Reader
from family_app.content.rules_body import BodyRules
from family_app.content.rules_reading import reading_findings
from family_app.content.schema import Text
from family_app.content.tree import LessonFile, Placed, Tree
from family_app.domain.lesson import LessonHead
from tests.content.small_tree import LESSON
from tests.fuzz.target import Target

_TAG = re.compile(r"<(/?[a-z0-9]+)([^>]*)>")
_LINK = re.compile(r'href="([^"]*)"')
_NAMES = re.compile(r"([a-z-]+)=\"[^\"]*\"")
_HARMLESS = {"href", "title", "class", "start"}
_SAFE = re.compile("p|h[1-6]|[uo]l|li|em|strong|a|sup|[bh]r|code|pre|blockquote|div")


@cache
def _head() -> LessonHead:
    text = Text(Path("/en"), Path("/en/lesson.md"), split_front_matter(LESSON).head)
    table = text.table()
    value = Reader(Overlay((), ())).value(table, LessonHead, text)
    assert value is not None
    return value


def read(raw: bytes) -> None:
    text = raw.decode(errors="replace")
    try:
        body = split_front_matter(text).body
    except NoFrontMatter:
        body = text.replace("\r\n", "\n").replace("\r", "\n")  # as a file is read
    for block in blocks(body, ("flynn-2008", "other")):
        _expect_safe(getattr(block, "html", ""))
    _expect_safe(inline_html(body[:200]))
    plain_text(body)
    tree = Tree()
    placed = Placed(LessonFile(_head(), body, 1), Text(Path("/en"), Path("/en/lesson.md"), ""))
    tree.lessons.put("one-thing", placed)
    for finding in (*BodyRules(placed, tree).findings(), *reading_findings(tree)):
        assert finding.why
        assert 0 <= finding.line <= body.count("\n") + 2


def _expect_safe(html: str) -> None:
    for name, rest in _TAG.findall(html):
        assert _SAFE.fullmatch(name.removeprefix("/")), html
        assert set(_NAMES.findall(rest)) <= _HARMLESS, html
    for link in filter(None, _LINK.findall(html)):  # an empty one leads nowhere
        assert is_allowed(link.replace("&amp;", "&").replace("&quot;", '"')), html


def seeds() -> Iterator[bytes]:
    body = split_front_matter(LESSON).body[:900]
    yield f"+++\nid = 1\n+++\n{body}".encode()
    yield b"::: story\n> quote\n\n1. one\n   - *two* **three** `four`\n:::\n\n::: check 2\n:::\n"
    yield b"<script>x</script> ![p](https://a.b/c.png) [x](javascript:y) <https://a.b> [^other]\n"
    yield b"[a]: https://a.b 'c'\n\n[a][a] &amp; \\* \"quoted\" -- it's...\n\n---\n```\ncode\n```\n"


TARGET = Target(
    "lesson-text",
    read,
    seeds,
    words=("::: ", "+++\n", "](https://", "[^", "> ", "- ", "1. ", "**", "```", "&#x41;", "<a "),
    longest=1500,
    share=2,
)
