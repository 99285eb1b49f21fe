"""Plain text and Word files: each one is a page."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.errors import FileUnreadable
from family_app.exchange.dates import day_in_name, title_in_name
from family_app.exchange.formats import word
from family_app.exchange.incoming import Incoming, key_of_text
from family_app.exchange.report import Rejected
from family_app.exchange.source import Source

ENDINGS = (".txt", ".text")


class _Text:
    name = "text"
    title = "text or Word files"

    def recognise(self, source: Source) -> bool:
        return bool(source.below("", *ENDINGS, *word.ENDINGS))

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        if not self.recognise(source):
            raise FileUnreadable(why="There is no text or Word file in it.")
        yield from pages(source)


FORMAT = _Text()


def pages(source: Source) -> Iterator[Incoming | Rejected]:
    """Every text and Word file of a source."""
    for name in source.below("", *ENDINGS, *word.ENDINGS):
        try:
            yield _page(source, name)
        except FileUnreadable as error:
            yield Rejected(name, str(error.facts["why"]))


def _page(source: Source, name: str) -> Incoming:
    last = name.rpartition("/")[2]
    if name.lower().endswith(word.ENDINGS):
        body, files, made = word.word_page(source, name)
    else:
        body = source.text(name).replace("\r\n", "\n").replace("\r", "\n")
        files, made = (), None
    if not body.strip() and not files:
        raise FileUnreadable(why="There are no words in it.")
    day = day_in_name(last) or made or source.changed_on(name)
    title = title_in_name(last)
    return Incoming(
        source_key=key_of_text("text", day, None, title, body),
        day=day,
        title=title,
        body=body,
        files=files,
    )
