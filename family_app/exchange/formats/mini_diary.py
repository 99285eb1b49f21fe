"""Mini Diary: the JSON that it exports, one entry a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from family_app.errors import FileUnreadable
from family_app.exchange.html_markdown import looks_like_html, to_markdown
from family_app.exchange.incoming import Incoming
from family_app.exchange.loose_json import Loose, loose_json
from family_app.exchange.report import Rejected
from family_app.exchange.source import LARGEST_LIST, Source

_MARKS = (b'"dateUpdated"', b'"metadata"', b'"entries"')


class _MiniDiary:
    name = "mini-diary"
    title = "Mini Diary"

    def recognise(self, source: Source) -> bool:
        try:
            return _file(source) is not None
        except FileUnreadable:
            return False

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        name = _file(source)
        if name is None:
            raise FileUnreadable(why="There is no diary of Mini Diary in it.")
        entries = loose_json(source.text(name, LARGEST_LIST)).inner("entries")
        for day, held in sorted(entries.values.items()):
            try:
                yield _page(day, Loose(held if isinstance(held, dict) else {}))
            except FileUnreadable as error:
                yield Rejected(f"{name}, {day}", str(error.facts["why"]))


FORMAT = _MiniDiary()


def _file(source: Source) -> str | None:
    for name in source.below("", ".json")[:5]:
        data = source.read(name, LARGEST_LIST)
        if all(mark in data for mark in _MARKS):
            return name
    return None


def _page(day: str, entry: Loose) -> Incoming:
    try:
        when = date.fromisoformat(day)
    except ValueError as error:
        raise FileUnreadable(why="It has no date that the app can read.") from error
    text = entry.text("text")
    body = to_markdown(text) if looks_like_html(text) else text
    title = entry.text("title").strip()
    if not (title or body.strip()):
        raise FileUnreadable(why="There are no words on it.")
    return Incoming(source_key=f"mini-diary:{day}", day=when, title=title, body=body)
