"""Diarium: the JSON that it exports, as one file or one a day, with its media in folders of days.

The names of the fields were taken from descriptions of such files, so each may be missing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from family_app.errors import FileUnreadable
from family_app.exchange.dates import Moment, read_moment
from family_app.exchange.html_markdown import looks_like_html, to_markdown
from family_app.exchange.incoming import Incoming, IncomingFile, key_of_text
from family_app.exchange.loose_json import Loose, loose_json
from family_app.exchange.report import Rejected
from family_app.exchange.source import LARGEST_LIST, Source

_MARKS = (b'"heading"', b'"html"')
_PICTURES = (".jpg", ".jpeg", ".png", ".heic", ".gif", ".webp")


class _Diarium:
    name = "diarium"
    title = "Diarium"

    def recognise(self, source: Source) -> bool:
        try:
            return any(_is_ours(source, name) for name in source.below("", ".json")[:5])
        except FileUnreadable:
            return False

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        names = [name for name in source.below("", ".json") if _is_ours(source, name)]
        if not names:
            raise FileUnreadable(why="There is no diary of Diarium in it.")
        for name in names:
            for number, entry in enumerate(_entries(source, name), start=1):
                try:
                    yield _page(source, name, entry)
                except FileUnreadable as error:
                    yield Rejected(f"{name}, entry {number}", str(error.facts["why"]))


FORMAT = _Diarium()


def _is_ours(source: Source, name: str) -> bool:
    data = source.read(name, LARGEST_LIST).lower()
    return all(mark in data for mark in _MARKS) and b'"date"' in data


def _entries(source: Source, name: str) -> Iterator[Loose]:
    text = source.text(name, LARGEST_LIST).strip()
    whole = loose_json(f'{{"entries": {text}}}' if text.startswith("[") else text)
    yield from whole.list_of("entries") or (whole,)


def _page(source: Source, name: str, entry: Loose) -> Incoming:
    moment = _moment(entry)
    title, text = entry.text("heading").strip(), entry.text("html") or entry.text("text")
    body = to_markdown(text) if looks_like_html(text) else text
    files = tuple(_files(source, name, entry.text("date")[:10]))
    tags = tuple(tag.lstrip("#") for tag in entry.words("tags"))
    rating = entry.number("rating")
    if not (title or body.strip() or files or tags or rating):
        raise FileUnreadable(why="There are no words and no pictures on it.")
    return Incoming(
        source_key=key_of_text("diarium", moment.day, moment.time, title, body),
        day=moment.day,
        time=moment.time,
        title=title,
        body=body,
        tags=tags,
        people=entry.words("people"),
        mood=f"{rating} of 5" if rating else None,
        files=files,
    )


def _moment(entry: Loose) -> Moment:
    written = entry.text("date")
    try:
        # The writer's own local time; an offset only says which.
        when = datetime.fromisoformat(written)
        return Moment(when.date(), when.strftime("%H:%M") if len(written) > 10 else None)
    except ValueError:
        moment = read_moment(written)
    if moment is None:
        raise FileUnreadable(why="It has no date that the app can read.")
    return moment


def _files(source: Source, name: str, day: str) -> Iterator[IncomingFile]:
    """The pictures of the folder that has the entry's day as its name."""
    folder = name.rpartition("/")[0]
    start = f"{folder}/" if folder else ""
    for one in source.below("", *_PICTURES):
        parts = one.removeprefix(start).split("/")
        if day and any(part.startswith(day) for part in parts[:-1]):
            yield IncomingFile(parts[-1], _reader(source, one))


def _reader(source: Source, name: str) -> Callable[[], bytes]:
    return lambda: source.read(name)
