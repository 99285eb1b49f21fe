"""Markdown pages in a folder, archive or file: ours, Obsidian's, QOwnNotes'; Zim's notebooks."""

from __future__ import annotations

from collections.abc import Iterator

from family_app.errors import FileUnreadable
from family_app.exchange.dates import Moment, day_in_name, title_in_name
from family_app.exchange.formats import text
from family_app.exchange.formats.zim_text import MARK, day_in_path, zim_page
from family_app.exchange.incoming import Incoming, key_of_text
from family_app.exchange.linked_files import LinkedFiles
from family_app.exchange.markdown_page import read_page
from family_app.exchange.report import Rejected
from family_app.exchange.source import Source

ENDINGS = (".md", ".markdown")
_NOTEBOOK = "notebook.zim"


class _Markdown:
    name = "markdown"
    title = "Markdown"

    def recognise(self, source: Source) -> bool:
        return bool(source.below("", *ENDINGS)) or _is_zim(source)

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        zim = _is_zim(source)
        names = source.below("", ".txt", *ENDINGS) if zim else source.below("", *ENDINGS)
        if not names:
            raise FileUnreadable(why="There is no Markdown file in it.")
        linked = LinkedFiles(source)
        for name in names:
            try:
                if name.lower().endswith(".txt"):
                    yield _zim(source, name, linked)
                else:
                    yield _page(source, name, linked)
            except FileUnreadable as error:
                yield Rejected(name, str(error.facts["why"]))
        if not zim:
            yield from text.pages(source)  # what was written by other means lies beside


FORMAT = _Markdown()


def _is_zim(source: Source) -> bool:
    if source.below("", f"/{_NOTEBOOK}") or source.has(_NOTEBOOK):
        return True
    texts = source.below("", ".txt")[:1]
    try:
        return bool(texts) and source.text(texts[0]).startswith(MARK)
    except FileUnreadable:
        return False


def _page(source: Source, name: str, linked: LinkedFiles) -> Incoming:
    last = name.rpartition("/")[2]
    page = read_page(source.text(name), last, source.changed_on(name))
    is_ours = page.uid is not None
    body, files = linked.placed(name, page.body, is_ours=is_ours)
    files += linked.listed(name, page.files)
    title = page.title if page.title or is_ours else title_in_name(last)
    moment = page.moment
    key = f"close-circle:{page.uid}" if is_ours else ""
    return Incoming(
        source_key=key or key_of_text("markdown", moment.day, moment.time, title, page.body),
        day=moment.day,
        time=moment.time,
        zone=page.zone,
        title=title,
        body=body,
        tags=page.tags,
        people=page.people,
        files=files,
        lessons=page.lessons,
        uid=page.uid,
        starred=page.starred,
        strain=page.strain,
        hope=page.hope,
    )


def _zim(source: Source, name: str, linked: LinkedFiles) -> Incoming:
    made, title, text, tags = zim_page(source.text(name))
    last = name.rpartition("/")[2]
    day = day_in_path(name) or day_in_name(last)
    moment = Moment(day) if day else made or Moment(source.changed_on(name))
    # Zim keeps the pictures of a page in a folder that has the page's name.
    body, files = linked.placed(f"{name[:-4]}/", text)
    title = title or title_in_name(last)
    return Incoming(
        source_key=key_of_text("markdown", moment.day, moment.time, title, text),
        day=moment.day,
        time=moment.time,
        title=title,
        body=body,
        tags=tags,
        files=files,
    )
