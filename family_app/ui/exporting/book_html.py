"""A page of the journal as it stands in a book, on the screen or on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from html import escape

from family_app.domain.attachment import Attachment
from family_app.exchange.exports.book import BookPage
from family_app.exchange.page_html import ATTACHED, to_html


def page_html(page: BookPage, day_words: Callable[[date], str]) -> str:
    """Day, title, tags, text and what is attached; pictures are named `attachment:UID`."""
    return "".join(_parts(page, day_words))


def style(points: float) -> str:
    """The style sheet for paper at a size of text."""
    return (
        f"h1 {{ font-size: {points * 1.5:.1f}pt; margin-top: 0;"
        f" margin-bottom: {points * 0.4:.0f}px; }}"
        f"h2, h3, h4 {{ font-size: {points * 1.15:.1f}pt; margin-bottom: {points * 0.3:.0f}px; }}"
        f"p, li {{ line-height: 140%; }} p {{ margin-bottom: {points * 0.6:.0f}px; }}"
        f".about {{ font-size: {points * 0.85:.1f}pt; }}"
        "a { color: black; text-decoration: none; }"
    )


def _parts(page: BookPage, day_words: Callable[[date], str]) -> Iterator[str]:
    entry, known = page.entry, {str(one.uid): one for one in page.files}

    def address(uid: str) -> str | None:
        one = known.get(uid)
        return f"{ATTACHED}{uid}" if one is not None and one.can_be_shown else None

    moment = day_words(entry.day) + (f" · {entry.time}" if entry.time else "")
    yield f'<p class="about">{escape(moment)}</p>'
    if entry.title:
        yield f"<h1>{escape(entry.title)}</h1>"
    about = [*(f"#{tag}" for tag in entry.tags), *page.people]
    if about:
        yield f'<p class="about">{escape(" · ".join(about))}</p>'
    yield to_html(entry.body, address)
    for one in page.below():
        yield _below(one)


def _below(one: Attachment) -> str:
    words = escape(one.caption or one.file_name)
    picture = f'<p><img src="{ATTACHED}{one.uid}"></p>' if one.can_be_shown else ""
    return f'{picture}<p class="about">{words}</p>'
