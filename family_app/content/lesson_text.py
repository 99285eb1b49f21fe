"""Turns a lesson body into blocks: safe text, and the places of pictures, exercises and checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from family_app.content.blocks import (
    Block,
    CheckBlock,
    PictureBlock,
    QuoteBlock,
    SafetyBlock,
    StoryBlock,
    TextBlock,
    TipBlock,
    TryBlock,
)
from family_app.content.markdown import render, tokens

OPEN, CLOSE = "container_box_open", "container_box_close"
_DIGITS = 3

_TEXT_BOXES: dict[str, type[StoryBlock | TipBlock | SafetyBlock | QuoteBlock]] = {
    "story": StoryBlock,
    "tip": TipBlock,
    "safety": SafetyBlock,
    "quote": QuoteBlock,
}


def blocks(body: str, sources: Sequence[str] = ()) -> tuple[Block, ...]:
    """The blocks of a lesson, in reading order.

    Args:
        body: the Markdown below the front matter.
        sources: the keys of the lesson's sources; a citation's number is its place among them.
    """
    numbers = {key: place for place, key in enumerate(sources, start=1)}
    made = (_block(info, inner, numbers) for info, inner in sections(tokens(body)))
    return tuple(block for block in made if block is not None)


def inline_html(text: str) -> str:
    """Safe HTML of a short Markdown text of the front matter, such as an explanation."""
    return render(tokens(text), {})


def check_number(word: str) -> int:
    """The number of a check, from 1; 0 for what is none, however long."""
    return int(word) if word.isdecimal() and len(word) <= _DIGITS else 0


def sections(every: Sequence[Token]) -> Iterator[tuple[str | None, list[Token]]]:
    """Runs of tokens between the outermost containers; with a container, the words after `:::`."""
    run: list[Token] = []
    info: str | None = None
    depth = 0
    for token in every:
        if token.type == OPEN:
            depth += 1
            if depth == 1:
                if run:
                    yield None, run
                run, info = [], token.info.strip()
                continue
        elif token.type == CLOSE:
            depth -= 1
            if depth == 0:
                yield info, run
                run, info = [], None
                continue
        run.append(token)
    if run:
        yield info, run


def _block(info: str | None, inner: list[Token], numbers: dict[str, int]) -> Block | None:
    name, _, word = (info or "").partition(" ")
    word = word.strip()
    if name == "picture":
        return PictureBlock(word)
    if name == "try":
        return TryBlock(word)
    if name == "check":
        number = check_number(word)
        return CheckBlock(number) if number else None
    html = render([token for token in inner if token.type not in (OPEN, CLOSE)], numbers)
    if not html:
        return None
    return _TEXT_BOXES[name](html) if name in _TEXT_BOXES else TextBlock(html)
