"""Joplin: its own export (.jex), a tar of one text file for each note, tag and picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from family_app.errors import FileUnreadable
from family_app.exchange.dates import Moment, local_moment
from family_app.exchange.html_markdown import to_markdown
from family_app.exchange.incoming import Incoming, IncomingFile
from family_app.exchange.report import Rejected
from family_app.exchange.source import Source

_FACT = re.compile(r"^([a-z_]+):[ ]?(.*)$")
_RESOURCE = re.compile(r"(!?)\[([^\]\n]*)\]\(:/([0-9a-f]{32})(?:#[^)\s]*)?(?:\s+\"[^\"]*\")?\)")
_ID = re.compile(r"^id: [0-9a-f]{32}$", re.MULTILINE)
_NOTE, _RESOURCE_TYPE, _TAG, _NOTE_TAG = "1", "4", "5", "6"
_HTML = "2"


class _Joplin:
    name = "joplin"
    title = "Joplin"

    def recognise(self, source: Source) -> bool:
        for name in source.below("", ".md")[:3]:
            try:
                text = source.text(name)
            except FileUnreadable:
                continue
            if _ID.search(text) and "\ntype_: " in f"\n{text}":
                return True
        return False

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        items = _items(source)
        if not items:
            raise FileUnreadable(why="There is no note of Joplin in it.")
        shelf = _Shelf.of(source, items)
        for item in items:
            if item.kind == _NOTE:
                try:
                    yield _page(item, shelf)
                except FileUnreadable as error:
                    yield Rejected(item.name, str(error.facts["why"]))


FORMAT = _Joplin()


@dataclass(frozen=True, slots=True)
class _Item:
    """One file: its words, and the facts in its last lines."""

    name: str
    text: str = field(repr=False)
    facts: dict[str, str] = field(repr=False)

    @property
    def kind(self) -> str:
        return self.facts.get("type_", "")


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Tags of notes and files of pictures, by id."""

    source: Source
    tags: dict[str, tuple[str, ...]]
    files: dict[str, IncomingFile]

    @classmethod
    def of(cls, source: Source, items: list[_Item]) -> _Shelf:
        names = {one.facts.get("id", ""): one.text.strip() for one in items if one.kind == _TAG}
        tags: dict[str, tuple[str, ...]] = {}
        for one in items:
            name = names.get(one.facts.get("tag_id", ""), "") if one.kind == _NOTE_TAG else ""
            if name:
                note = one.facts.get("note_id", "")
                tags[note] = (*tags.get(note, ()), name)
        places = {
            name.rpartition("/")[2].partition(".")[0]: name
            for name in source.names()
            if "/" in name and not name.endswith(".md")
        }
        files = {}
        for one in items:
            if one.kind == _RESOURCE_TYPE:
                uid = one.facts.get("id", "")
                files[uid] = _file(source, one, places.get(uid))
        return cls(source, tags, files)


def _file(source: Source, item: _Item, place: str | None) -> IncomingFile:
    ending = item.facts.get("file_extension", "")
    name = item.text.strip() or f"{item.facts.get('id', '')[:8]}.{ending}".rstrip(".")
    kind = item.facts.get("mime", "")
    if place is None:
        return IncomingFile(name, None, kind)
    return IncomingFile(name, lambda: source.read(place), kind)


def _items(source: Source) -> list[_Item]:
    found = []
    for name in source.below("", ".md"):
        try:
            item = _item(name, source.text(name))
        except FileUnreadable:
            continue
        if item.kind:
            found.append(item)
    return found


def _item(name: str, text: str) -> _Item:
    """The facts stand below the last empty line."""
    head, _, tail = text.replace("\r\n", "\n").rstrip("\n").rpartition("\n\n")
    facts = {}
    for line in (tail or head).split("\n"):
        match = _FACT.match(line)
        if match is None:
            return _Item(name, text, {})
        facts[match[1]] = match[2]
    return _Item(name, head if tail else "", facts)


def _page(item: _Item, shelf: _Shelf) -> Incoming:
    if item.facts.get("encryption_applied") == "1":
        raise FileUnreadable(why="It is encrypted. Turn encryption off in Joplin, export again.")
    title, _, text = item.text.partition("\n\n")
    if item.facts.get("markup_language") == _HTML:
        text = to_markdown(text)
    files: list[IncomingFile] = []

    def placed(found: re.Match[str]) -> str:
        known = shelf.files.get(found[3]) or IncomingFile(found[2] or found[3][:8], None)
        files.append(known)
        return f"{found[1]}[{found[2]}](incoming:{len(files) - 1})"

    body = _RESOURCE.sub(placed, text)
    if not (title.strip() or body.strip()):
        raise FileUnreadable(why="There are no words on it.")
    moment = _moment(item)
    uid = item.facts.get("id", "")
    return Incoming(
        source_key=f"joplin:{uid}",
        day=moment.day,
        time=moment.time,
        title=title.strip(),
        body=body,
        tags=shelf.tags.get(uid, ()),
        files=tuple(files),
    )


def _moment(item: _Item) -> Moment:
    """When the note was made: a moment in UTC, here in this computer's own time."""
    written = item.facts.get("user_created_time") or item.facts.get("created_time", "")
    try:
        return local_moment(datetime.fromisoformat(written), None)[0]
    except ValueError as error:
        raise FileUnreadable(why="It has no date that the app can read.") from error
