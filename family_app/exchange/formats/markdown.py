"""A folder, archive or file of Markdown pages: ours, Obsidian's, Zim's, QOwnNotes'."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.errors import FileUnreadable
from family_app.exchange.incoming import Incoming, key_of_text
from family_app.exchange.markdown_page import read_page
from family_app.exchange.report import Rejected
from family_app.exchange.source import Source

ENDINGS = (".md", ".markdown")


class _Markdown:
    name = "markdown"
    title = "Markdown"

    def recognise(self, source: Source) -> bool:
        return bool(source.below("", *ENDINGS))

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        names = source.below("", *ENDINGS)
        if not names:
            raise FileUnreadable(why="There is no Markdown file in it.")
        for name in names:
            try:
                yield _page(source, name)
            except FileUnreadable as error:
                yield Rejected(name, str(error.facts["why"]))


FORMAT = _Markdown()


def _page(source: Source, name: str) -> Incoming:
    page = read_page(source.text(name), name.rpartition("/")[2], source.changed_on(name))
    moment = page.moment
    key = f"close-circle:{page.uid}" if page.uid else None
    return Incoming(
        source_key=key or key_of_text("markdown", moment.day, moment.time, page.title, page.body),
        day=moment.day,
        time=moment.time,
        zone=page.zone,
        title=page.title,
        body=page.body,
        tags=page.tags,
        people=page.people,
        lessons=page.lessons,
        uid=page.uid,
        starred=page.starred,
        strain=page.strain,
        hope=page.hope,
    )
