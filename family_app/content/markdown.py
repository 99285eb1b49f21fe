"""The Markdown of lessons: CommonMark without raw HTML or pictures, with containers and sources."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.container import container_plugin

from family_app.content.links import is_allowed

BOX = "box"
CITATION = "citation"
NUMBERS = "numbers"
"""In the environment of a rendering: the number of each source."""

_MARK = re.compile(r"\[\^([^\]\s]+)\]")


class _LessonMarkdown(MarkdownIt):
    """The library's own list of bad link schemes is replaced by a list of good ones."""

    def validateLink(self, url: str) -> bool:
        return is_allowed(url)


@cache
def parser() -> MarkdownIt:
    """The one parser; a citation is the token "citation", a container the token "container_box"."""
    markdown = _LessonMarkdown("commonmark", {"html": False, "typographer": True})
    markdown.enable("smartquotes")
    markdown.disable(["image", "html_block", "html_inline"])
    container_plugin(markdown, BOX, validate=_any_box)
    markdown.inline.ruler.before("link", CITATION, _citation)
    markdown.add_render_rule(CITATION, _render_citation)
    return markdown


def tokens(body: str) -> list[Token]:
    """The tokens of a lesson body; `map` of a block token counts lines from 0."""
    return parser().parse(body)


def render(some: Sequence[Token], numbers: dict[str, int]) -> str:
    """Safe HTML of some tokens; a citation becomes a small raised number."""
    markdown = parser()
    html: str = markdown.renderer.render(some, markdown.options, {NUMBERS: numbers})
    return html.strip()


def _any_box(params: str, markup: str) -> bool:
    """Every container is taken; a name nobody knows is the checker's to report."""
    del params, markup
    return True


def _citation(state: StateInline, silent: bool) -> bool:
    match = _MARK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.pending = state.pending.rstrip()
        token = state.push(CITATION, "", 0)
        token.content = match.group(1)
    state.pos = match.end()
    return True


def _render_citation(
    renderer: RendererHTML, some: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    del renderer, options
    key = some[index].content
    number = env[NUMBERS].get(key)
    if number is None:
        return ""
    comma = "," if index and some[index - 1].type == CITATION else ""
    return f'<sup>{comma}<a href="source:{escape(key)}">{number}</a></sup>'
