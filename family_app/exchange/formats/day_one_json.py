"""Day One's JSON: the file by itself, its folder, or the zip that the program writes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec

from family_app.errors import FileUnreadable
from family_app.exchange.dates import local_moment
from family_app.exchange.formats.day_one_files import Moments
from family_app.exchange.formats.day_one_text import plain_title, rich_text, unescaped
from family_app.exchange.incoming import Incoming, key_of_text
from family_app.exchange.loose_json import Loose, loose_json
from family_app.exchange.report import Rejected
from family_app.exchange.source import LARGEST_LIST, Source

_MARKS = (b'"entries"', b'"creationDate"')
_MOST_LOOKED_AT = 20


def journals(source: Source) -> list[str]:
    """The JSON files that hold a journal; each journal of an export has one."""
    found = []
    for name in source.below("", ".json")[:_MOST_LOOKED_AT]:
        try:
            data = source.read(name, LARGEST_LIST)
        except FileUnreadable:
            continue
        if all(mark in data or mark.decode().encode("utf-16-le") in data for mark in _MARKS):
            found.append(name)
    return found


def pages(source: Source, names: list[str]) -> Iterator[Incoming | Rejected]:
    """The pages of these journals."""
    for name in names:
        try:
            entries = _entries(source, name)
        except FileUnreadable as error:
            yield Rejected(name, str(error.facts["why"]))
            continue
        moments = Moments(source, name.rpartition("/")[0])
        for number, entry in enumerate(entries, start=1):
            try:
                yield _page(loose_json(entry), moments)
            except FileUnreadable as error:
                yield Rejected(f"{name}, entry {number}", str(error.facts["why"]))


class _Journal(msgspec.Struct):
    entries: list[msgspec.Raw]


def _entries(source: Source, name: str) -> list[msgspec.Raw] | list[Any]:
    text = source.text(name, LARGEST_LIST)
    try:
        return msgspec.json.decode(text, type=_Journal).entries
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        whole = loose_json(text)
    entries = whole.value("entries")
    if not isinstance(entries, list):
        raise FileUnreadable(why="It holds no list of entries.")
    return entries


def _page(entry: Loose, moments: Moments) -> Incoming:
    moment, zone = _moment(entry)
    day, time = moment.day, None if entry.flag("isAllDay") else moment.time
    text = entry.text("text")
    if not text.strip():
        text = rich_text(entry.text("richText"))
    body, files = moments.placed(entry, unescaped(text))
    title, body = plain_title(body)
    tags = entry.words("tags")
    if not (title or body.strip() or files or tags):
        raise FileUnreadable(why="There are no words and no pictures on it.")
    uuid = entry.text("uuid").strip().lower()
    return Incoming(
        source_key=f"dayone:{uuid}" if uuid else key_of_text("dayone", day, time, title, body),
        day=day,
        time=time,
        zone=zone,
        title=title,
        body=body,
        tags=tags,
        starred=entry.flag("starred"),
        files=files,
        # Our own export gives a page its own id, so that it is known here again.
        uid=uuid or None,
    )


def _moment(entry: Loose) -> tuple[Any, str | None]:
    written = entry.text("creationDate")
    try:
        return local_moment(datetime.fromisoformat(written), entry.text("timeZone") or None)
    except ValueError as error:
        raise FileUnreadable(why="It has no date that the app can read.") from error
