"""One plain text file that any program opens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from family_app.domain.attachment import Attachment
from family_app.domain.long_work import Step
from family_app.exchange.exports.book import Book, BookPage
from family_app.exchange.page_html import ATTACHED
from family_app.exchange.write_out import file_beside

_RULE = "-" * 40


class _Text:
    name = "text"
    title = "Plain text"
    ending = "txt"

    def write(self, book: Book, target: Path, step: Step) -> None:
        with file_beside(target) as file:
            for done, page in enumerate(book.pages):
                step(done, len(book.pages))
                between = f"\n{_RULE}\n\n" if done else ""
                words = between + "\n".join(_lines(book, page)).rstrip("\n") + "\n"
                file.write(words.encode("utf-8", "replace"))
            step(len(book.pages), len(book.pages))


def _lines(book: Book, page: BookPage) -> Iterator[str]:
    entry = page.entry
    yield book.day_words(entry.day) + (f", {entry.time}" if entry.time else "")
    if entry.title:
        yield entry.title
    if entry.tags:
        yield " ".join(f"#{tag.replace(' ', '-')}" for tag in entry.tags)
    if page.people:
        yield ", ".join(page.people)
    yield ""
    text = entry.body
    for one in page.files:
        mention = re.escape(ATTACHED + one.uid)
        text = re.sub(rf"!?\[[^\]\n]*\]\({mention}\)", _name(one).replace("\\", r"\\"), text)
    yield text
    yield from map(_name, page.below())


def _name(one: Attachment) -> str:
    return f"[{one.caption or one.file_name}]"


EXPORT = _Text()
