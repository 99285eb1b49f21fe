"""Standard Notes: its decrypted backup, as a zip or the text file from it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from family_app.errors import FileUnreadable
from family_app.exchange.dates import Moment, local_moment
from family_app.exchange.html_markdown import looks_like_html, to_markdown
from family_app.exchange.incoming import Incoming, key_of_text
from family_app.exchange.loose_json import Loose, loose_json
from family_app.exchange.report import Rejected
from family_app.exchange.source import LARGEST_LIST, Source

_MARKS = (b'"items"', b'"content_type"')


class _StandardNotes:
    name = "standard-notes"
    title = "Standard Notes"

    def recognise(self, source: Source) -> bool:
        try:
            return _file(source) is not None
        except FileUnreadable:
            return False

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        name = _file(source)
        if name is None:
            raise FileUnreadable(why="There is no backup of Standard Notes in it.")
        items = loose_json(source.text(name, LARGEST_LIST)).list_of("items")
        tags = _tags(items)
        for number, item in enumerate(items, start=1):
            if item.text("content_type") == "Note" and not item.flag("deleted"):
                try:
                    yield _page(item, tags)
                except FileUnreadable as error:
                    yield Rejected(f"note {number}", str(error.facts["why"]))


FORMAT = _StandardNotes()


def _file(source: Source) -> str | None:
    for name in source.below("", ".txt", ".json")[:10]:
        data = source.read(name, LARGEST_LIST)
        if data.lstrip()[:1] == b"{" and all(mark in data for mark in _MARKS):
            return name
    return None


def _tags(items: tuple[Loose, ...]) -> dict[str, tuple[str, ...]]:
    """The tags of each note, by the note's id."""
    found: dict[str, tuple[str, ...]] = {}
    for item in items:
        if item.text("content_type") == "Tag":
            content = item.inner("content")
            title = content.text("title").strip()
            for one in content.list_of("references") if title else ():
                uuid = one.text("uuid")
                found[uuid] = (*found.get(uuid, ()), title)
    return found


def _page(item: Loose, tags: dict[str, tuple[str, ...]]) -> Incoming:
    if isinstance(item.value("content"), str):
        raise FileUnreadable(why="It is encrypted. Export a decrypted backup, then try again.")
    content = item.inner("content")
    if content.flag("trashed"):
        raise FileUnreadable(why="It was in the trash there.")
    title, text = content.text("title").strip(), content.text("text")
    body = to_markdown(text) if looks_like_html(text) else text
    if not (title or body.strip()):
        raise FileUnreadable(why="There are no words on it.")
    moment, uuid = _moment(item), item.text("uuid")
    return Incoming(
        source_key=f"standard-notes:{uuid}"
        if uuid
        else key_of_text("standard-notes", moment.day, moment.time, title, body),
        day=moment.day,
        time=moment.time,
        title=title,
        body=body,
        tags=tags.get(uuid, ()),
        starred=content.flag("starred") or content.inner("appData").flag("starred"),
    )


def _moment(item: Loose) -> Moment:
    """When the note was made: a moment in UTC, here in this computer's own time."""
    try:
        return local_moment(datetime.fromisoformat(item.text("created_at")), None)[0]
    except ValueError as error:
        raise FileUnreadable(why="It has no date that the app can read.") from error
