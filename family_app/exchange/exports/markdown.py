"""A folder of Markdown files, one a page, with their pictures in a folder beside them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import quote

from family_app.domain.attachment import Attachment
from family_app.domain.long_work import Step
from family_app.exchange.exports.book import Book, BookPage, file_name
from family_app.exchange.markdown_page import write_page
from family_app.exchange.page_html import ATTACHED
from family_app.exchange.write_out import folder_beside

FILES = "files"


class _Markdown:
    name = "markdown"
    title = "Markdown"
    ending = ""

    def write(self, book: Book, target: Path, step: Step) -> None:
        taken: dict[date, int] = {}
        with folder_beside(target) as folder:
            for done, page in enumerate(book.pages):
                step(done, len(book.pages))
                day = page.entry.day
                taken[day] = taken.get(day, 0) + 1
                name = day.isoformat() + (f"-{taken[day]}" if taken[day] > 1 else "") + ".md"
                text = self._text(book, page, folder)
                (folder / name).write_bytes(text.encode("utf-8", "replace"))
            step(len(book.pages), len(book.pages))

    def _text(self, book: Book, page: BookPage, folder: Path) -> str:
        """The page's file, and its pictures put beside it."""
        text = write_page(page.entry, page.people, tuple(_place(one) for one in page.below()))
        for one in page.files:
            data = book.original(one.uid)
            if data is not None:
                (folder / FILES).mkdir(exist_ok=True)
                (folder / _place(one)).write_bytes(data)
            text = text.replace(f"{ATTACHED}{one.uid}", _address(one))
        return text


def _place(one: Attachment) -> str:
    return f"{FILES}/{file_name(one)}"


def _address(one: Attachment) -> str:
    """Its place as Markdown takes it: without blanks and brackets."""
    return quote(_place(one))


EXPORT = _Markdown()
