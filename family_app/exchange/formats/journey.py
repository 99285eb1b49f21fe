"""Journey: the zip that it writes, with one JSON file an entry and the pictures beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from family_app.errors import FileUnreadable
from family_app.exchange.dates import Moment, local_moment
from family_app.exchange.html_markdown import looks_like_html, to_markdown
from family_app.exchange.incoming import Incoming, IncomingFile
from family_app.exchange.loose_json import Loose, loose_json
from family_app.exchange.report import Rejected
from family_app.exchange.source import Source

_ENTRY = re.compile(r"(?:^|/)\d{10,}-[0-9A-Za-z]{8,}\.json$")


class _Journey:
    name = "journey"
    title = "Journey"

    def recognise(self, source: Source) -> bool:
        for name in _entries(source)[:3]:
            try:
                if b'"date_journal"' in source.read(name):
                    return True
            except FileUnreadable:
                continue
        return False

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        names = _entries(source)
        if not names:
            raise FileUnreadable(why="There is no entry of Journey in it.")
        for name in names:
            try:
                yield _page(source, name, loose_json(source.text(name)))
            except FileUnreadable as error:
                yield Rejected(name, str(error.facts["why"]))


FORMAT = _Journey()


def _entries(source: Source) -> list[str]:
    return [name for name in source.below("", ".json") if _ENTRY.search(f"/{name}")]


def _page(source: Source, name: str, entry: Loose) -> Incoming:
    moment, zone = _moment(entry)
    text = entry.text("text")
    is_html = entry.text("type") == "html" or looks_like_html(text)
    body = to_markdown(text) if is_html else text
    folder = name.rpartition("/")[0]
    files = tuple(_file(source, folder, one) for one in entry.words("photos"))
    tags = entry.words("tags")
    if not (body.strip() or files or tags):
        raise FileUnreadable(why="There are no words and no pictures on it.")
    mood = entry.number("mood")
    return Incoming(
        source_key=f"journey:{entry.text('id') or name.rpartition('/')[2]}",
        day=moment.day,
        time=moment.time,
        zone=zone,
        body=body,
        tags=tags,
        starred=entry.flag("favourite"),
        mood=str(mood) if mood else None,
        files=files,
    )


def _moment(entry: Loose) -> tuple[Moment, str | None]:
    moment = entry.number("date_journal")
    if moment is None:
        raise FileUnreadable(why="It has no date that the app can read.")
    try:
        when = datetime.fromtimestamp(moment / 1000, UTC)
        return local_moment(when, entry.text("timezone") or None)
    except (ValueError, OverflowError, OSError) as error:
        raise FileUnreadable(why="It has no date that the app can read.") from error


def _file(source: Source, folder: str, photo: str) -> IncomingFile:
    inside = f"{folder}/{photo}" if folder else photo
    if "/" in photo or not source.has(inside):
        return IncomingFile(photo.rpartition("/")[2], None)
    return IncomingFile(photo, lambda: source.read(inside))
