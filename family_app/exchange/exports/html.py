"""One web page that needs nothing else: pictures are inside it, nothing is fetched."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from html import escape
from pathlib import Path

from family_app.domain.attachment import Attachment
from family_app.domain.ids import AttachmentId
from family_app.domain.long_work import Step
from family_app.exchange.exports.book import Book, BookPage
from family_app.exchange.page_html import to_html
from family_app.exchange.write_out import file_beside

_STYLE = (
    "body{max-width:40em;margin:2em auto;padding:0 1em;font:1.05em/1.6 Georgia,serif;color:#22302e;"
    "background:#fff}article{border-top:1px solid #ded6c9;padding:1.5em 0;break-inside:auto}"
    "h1{font-size:1.35em;margin:.2em 0}h2,h3,h4{font-size:1.1em}time,.about{color:#56635f;"
    "font-size:.9em}img{max-width:100%;height:auto}blockquote{border-left:3px solid #ded6c9;"
    "margin-left:0;padding-left:1em}figure{margin:1em 0}@media(prefers-color-scheme:dark){"
    "body{background:#161c1b;color:#e9e4da}time,.about{color:#a9b5b0}}@media print{body{"
    "max-width:none;margin:0;background:#fff;color:#000}}"
)
# Nothing may load or run, whatever somebody typed or a browser makes of it.
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"


class _Html:
    name = "html"
    title = "Web page"
    ending = "html"

    def write(self, book: Book, target: Path, step: Step) -> None:
        with file_beside(target) as file:
            file.write(_head().encode())
            for done, page in enumerate(book.pages):
                step(done, len(book.pages))
                file.write("".join(_article(book, page)).encode("utf-8", "replace"))
            file.write(b"</body></html>\n")
            step(len(book.pages), len(book.pages))


def _head() -> str:
    return (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>Pages</title><style>{_STYLE}</style></head><body>\n"
    )


def _article(book: Book, page: BookPage) -> Iterator[str]:
    entry, known = page.entry, {str(one.uid): one for one in page.files}

    def address(uid: str) -> str | None:
        one = known.get(uid)
        return _inside(book, one) if one is not None and one.can_be_shown else None

    moment = book.day_words(entry.day) + (f", {entry.time}" if entry.time else "")
    stamp = entry.day.isoformat() + (f"T{entry.time}" if entry.time else "")
    yield f'<article><time datetime="{stamp}">{escape(moment)}</time>'
    if entry.title:
        yield f"<h1>{escape(entry.title)}</h1>"
    about = [*(f"#{tag}" for tag in entry.tags), *page.people]
    if about:
        yield f'<p class="about">{escape(" · ".join(about))}</p>'
    yield to_html(entry.body, address)
    for one in page.below():
        yield _figure(one, address(one.uid))
    yield "</article>\n"


def _figure(one: Attachment, source: str | None) -> str:
    words = escape(one.caption or one.file_name)
    if source is None:
        return f'<p class="about">{words}</p>'
    return f'<figure><img src="{source}" alt="{words}"><figcaption>{words}</figcaption></figure>'


def _inside(book: Book, one: Attachment) -> str | None:
    data = book.data(AttachmentId(one.uid))
    return None if data is None else f"data:{one.media_type};base64,{b64encode(data).decode()}"


EXPORT = _Html()
