"""The pages that go out, in the order of their days, and what every form of export is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol

from family_app.domain.attachment import Attachment
from family_app.domain.entry import Entry
from family_app.domain.ids import AttachmentId
from family_app.domain.long_work import Step
from family_app.exchange.page_html import ATTACHED
from family_app.exchange.space_contents import SpaceContents


@dataclass(frozen=True, slots=True)
class BookPage:
    """A page with the names of the people on it and what is attached to it."""

    entry: Entry
    people: tuple[str, ...] = field(default=(), repr=False)
    files: tuple[Attachment, ...] = ()

    def below(self) -> tuple[Attachment, ...]:
        """What the text does not mention: it stands below it."""
        return tuple(one for one in self.files if f"{ATTACHED}{one.uid}" not in self.entry.body)


@dataclass(frozen=True, slots=True)
class Book:
    """What is written out.

    `data` and `original` give the bytes of a picture or file, none where they are missing;
    `contents` everything else that the space holds; `day_words` a day as people say it.
    """

    pages: Sequence[BookPage] = field(repr=False)
    data: Callable[[AttachmentId], bytes | None]
    original: Callable[[AttachmentId], bytes | None]
    contents: Callable[[], SpaceContents]
    day_words: Callable[[date], str] = date.isoformat
    program_version: str = ""


class Export(Protocol):
    """One form; `ending` is that of its file, empty where it writes a folder."""

    name: str
    title: str
    ending: str

    def write(self, book: Book, target: Path, step: Step) -> None:
        """Write the book whole or not at all; `step` hears of pages written and pages in all.

        Raises:
            DiskFull, ReadOnly, Refused: nothing is left of it.
        """
        ...


def file_name(attachment: Attachment) -> str:
    """A name for a file in a folder, different for each."""
    return f"{attachment.uid[-12:]}-{attachment.file_name}"
