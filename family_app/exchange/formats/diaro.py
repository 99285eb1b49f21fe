"""Diaro: the zip that it writes as a backup, with one XML file of tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from family_app.errors import FileUnreadable
from family_app.exchange.dates import Moment
from family_app.exchange.incoming import Incoming, IncomingFile
from family_app.exchange.report import Rejected
from family_app.exchange.source import LARGEST_LIST, Source

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_FILE = "DiaroBackup.xml"


class _Diaro:
    name = "diaro"
    title = "Diaro"

    def recognise(self, source: Source) -> bool:
        return _place(source) is not None

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        place = _place(source)
        if place is None:
            raise FileUnreadable(why="There is no backup of Diaro in it.")
        tables = _tables(source.read(place, LARGEST_LIST))
        shelf = _Shelf.of(source, place.rpartition("/")[0], tables)
        for number, entry in enumerate(tables.get("diaro_entries", ()), start=1):
            try:
                page = _page(entry, shelf)
            except FileUnreadable as error:
                yield Rejected(f"entry {number}", str(error.facts["why"]))
                continue
            yield page


FORMAT = _Diaro()

_Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class _Shelf:
    """Names of tags and moods, and the files of each entry, by uid."""

    tags: dict[str, str]
    moods: dict[str, str]
    files: dict[str, tuple[IncomingFile, ...]]

    @classmethod
    def of(cls, source: Source, folder: str, tables: dict[str, list[_Row]]) -> _Shelf:
        files: dict[str, tuple[IncomingFile, ...]] = {}
        for one in tables.get("diaro_attachments", ()):
            entry, name = one.get("entry_uid", ""), one.get("filename", "")
            files[entry] = (*files.get(entry, ()), _file(source, folder, one.get("type", ""), name))
        return cls(_titles(tables, "diaro_tags"), _titles(tables, "diaro_moods"), files)


def _place(source: Source) -> str | None:
    return next((name for name in source.names() if name.rpartition("/")[2] == _FILE), None)


def _tables(data: bytes) -> dict[str, list[_Row]]:
    # Loaded here: only who brings such a file needs it.
    from defusedxml import ElementTree
    from defusedxml.common import DefusedXmlException

    try:
        root: Element = ElementTree.fromstring(data)
    except (ElementTree.ParseError, DefusedXmlException, ValueError) as error:
        raise FileUnreadable(why="It is not the backup that it should be.") from error
    found: dict[str, list[_Row]] = {}
    for table in root.iter("table"):
        rows = [{cell.tag: cell.text or "" for cell in row} for row in table.iter("r")]
        found[table.get("name", "")] = rows
    return found


def _titles(tables: dict[str, list[_Row]], table: str) -> dict[str, str]:
    return {one.get("uid", ""): one.get("title", "").strip() for one in tables.get(table, ())}


def _file(source: Source, folder: str, kind: str, name: str) -> IncomingFile:
    plain = name.replace("\\", "/").rpartition("/")[2]
    start = f"{folder}/media" if folder else "media"
    inside = f"{start}/{kind or 'photo'}/{plain}"
    if not source.has(inside):
        return IncomingFile(plain, None)
    return IncomingFile(plain, lambda: source.read(inside))


def _page(entry: _Row, shelf: _Shelf) -> Incoming:
    moment, uid = _moment(entry), entry.get("uid", "")
    title, body = entry.get("title", "").strip(), entry.get("text", "")
    files = shelf.files.get(uid, ())
    names = (shelf.tags.get(one, "") for one in entry.get("tags", "").split(",") if one)
    if not (title or body.strip() or files):
        raise FileUnreadable(why="There are no words and no pictures on it.")
    return Incoming(
        source_key=f"diaro:{uid}",
        day=moment.day,
        time=moment.time,
        title=title,
        body=body,
        tags=tuple(dict.fromkeys(name for name in names if name)),
        mood=shelf.moods.get(entry.get("mood", "")) or None,
        files=files,
    )


def _moment(entry: _Row) -> Moment:
    """Milliseconds, shown at the offset that the entry has."""
    try:
        when = datetime.fromtimestamp(int(entry.get("date", "")) / 1000, UTC)
        local = when.astimezone(_offset(entry.get("tz_offset", "")))
    except (ValueError, OverflowError, OSError) as error:
        raise FileUnreadable(why="It has no date that the app can read.") from error
    return Moment(local.date(), local.strftime("%H:%M"))


def _offset(written: str) -> timezone:
    """An offset such as "+02:00" or "-0330"."""
    plain = written.replace(":", "").strip() or "+0000"
    sign = -1 if plain.startswith("-") else 1
    digits = plain.lstrip("+-").zfill(4)
    return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:4])))
