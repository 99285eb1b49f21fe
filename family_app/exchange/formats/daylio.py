"""Daylio: the CSV that it exports, and its own backup file."""

from __future__ import annotations

import base64
import binascii
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from family_app.errors import FileUnreadable
from family_app.exchange.dates import Moment
from family_app.exchange.html_markdown import looks_like_html, to_markdown
from family_app.exchange.incoming import Incoming, IncomingFile, key_of_text
from family_app.exchange.loose_json import Loose, loose_json
from family_app.exchange.report import Rejected
from family_app.exchange.source import LARGEST_LIST, Source

_COLUMNS = frozenset({"full_date", "mood", "activities"})
_BACKUP = "backup.daylio"
_BETWEEN = " | "
_PREDEFINED = {1: "rad", 2: "good", 3: "meh", 4: "bad", 5: "awful"}
_TIMES = ("%H:%M", "%I:%M %p", "%I:%M%p")


class _Daylio:
    name = "daylio"
    title = "Daylio"

    def recognise(self, source: Source) -> bool:
        try:
            return source.has(_BACKUP) or bool(_tables(source))
        except FileUnreadable:
            return False

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        if source.has(_BACKUP):
            yield from _from_backup(source)
            return
        tables = _tables(source)
        if not tables:
            raise FileUnreadable(why="There is no table of Daylio in it.")
        for name in tables:
            yield from _from_table(source.text(name, LARGEST_LIST), name)


FORMAT = _Daylio()


def _tables(source: Source) -> list[str]:
    found = []
    for name in source.below("", ".csv")[:10]:
        head = source.text(name, LARGEST_LIST).partition("\n")[0].lower()
        if {column.strip('" \r') for column in head.split(",")} >= _COLUMNS:
            found.append(name)
    return found


def _from_table(text: str, name: str) -> Iterator[Incoming | Rejected]:
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    number = 0
    while True:
        number += 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise FileUnreadable(why="It is not the table that it should be.") from error
        if row is None:
            return
        found = {str(key).strip().lower(): value or "" for key, value in row.items() if key}
        day = _day(found.get("full_date", ""))
        if day is None:
            yield Rejected(f"{name}, row {number}", "It has no date that the app can read.")
            continue
        tags = _split(found.get("activities", "")) + _split(found.get("scales", ""))
        moment = Moment(day, _time(found.get("time", "")))
        words = (found.get("note_title", ""), found.get("note", ""))
        yield _page(moment, words, found.get("mood", "").strip(), tags)


def _split(joined: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in joined.split(_BETWEEN.strip()) if one.strip())


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        return None


def _time(written: str) -> str | None:
    plain = written.strip().replace("\u202f", " ").replace("\xa0", " ").upper()
    for form in _TIMES:
        try:
            return datetime.strptime(plain, form).strftime("%H:%M")
        except ValueError:
            continue
    return None


def _page(
    moment: Moment,
    words: tuple[str, str],
    mood: str,
    tags: tuple[str, ...],
    files: tuple[IncomingFile, ...] = (),
) -> Incoming:
    title, note = words[0].strip(), words[1]
    body = to_markdown(note) if looks_like_html(note) else note
    return Incoming(
        source_key=key_of_text("daylio", moment.day, moment.time, f"{mood}{title}", body),
        day=moment.day,
        time=moment.time,
        title=title,
        body=body,
        tags=tuple(dict.fromkeys(tags)),
        mood=mood or None,
        files=files,
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """What the numbers of a backup stand for."""

    moods: dict[int, str]
    tags: dict[int, str]
    pictures: dict[int, str]


def _from_backup(source: Source) -> Iterator[Incoming | Rejected]:
    whole = loose_json(_decoded(source.read(_BACKUP, LARGEST_LIST)))
    names = _Names(
        _moods(whole), _named(whole, "tags", "name"), _named(whole, "assets", "checksum")
    )
    for number, entry in enumerate(whole.list_of("dayEntries"), start=1):
        moment = _moment(entry)
        if moment is None:
            yield Rejected(f"entry {number}", "It has no date that the app can read.")
            continue
        numbers = entry.value("tags")
        every = numbers if isinstance(numbers, list) else []
        tags = tuple(names.tags[one] for one in every if isinstance(one, int) and one in names.tags)
        mood = names.moods.get(entry.number("mood") or 0, "")
        words = (entry.text("note_title"), entry.text("note"))
        yield _page(moment, words, mood, tags, _files(source, entry, names))


def _decoded(data: bytes) -> bytes:
    try:
        return base64.b64decode(data, validate=False)
    except (binascii.Error, ValueError) as error:
        raise FileUnreadable(why="It is not the backup that it should be.") from error


def _named(whole: Loose, kind: str, field: str) -> dict[int, str]:
    return {
        one.number("id") or 0: one.text(field) for one in whole.list_of(kind) if one.text(field)
    }


def _moods(whole: Loose) -> dict[int, str]:
    found = {}
    for one in whole.list_of("customMoods"):
        name = one.text("custom_name") or _PREDEFINED.get(one.number("predefined_name_id") or 0, "")
        found[one.number("id") or 0] = name
    return found or dict(_PREDEFINED)


def _moment(entry: Loose) -> Moment | None:
    """The local day and time, of which months count from 0; else the moment with its offset."""
    year, month, day = (entry.number(name) for name in ("year", "month", "day"))
    hour, minute = entry.number("hour"), entry.number("minute")
    try:
        if year is not None and month is not None and day is not None:
            when = datetime(year, month + 1, day, hour or 0, minute or 0)
            return Moment(when.date(), when.strftime("%H:%M") if hour is not None else None)
        moment, offset = entry.number("datetime"), entry.number("timeZoneOffset") or 0
        if moment is None:
            return None
        local = datetime.fromtimestamp(moment / 1000, UTC) + timedelta(milliseconds=offset)
    except (ValueError, OverflowError, OSError):
        return None
    return Moment(local.date(), local.strftime("%H:%M"))


def _files(source: Source, entry: Loose, names: _Names) -> tuple[IncomingFile, ...]:
    numbers = entry.value("assets")
    wanted = [one for one in numbers if isinstance(one, int)] if isinstance(numbers, list) else []
    return tuple(_file(source, names.pictures.get(one, str(one))) for one in wanted)


def _file(source: Source, checksum: str) -> IncomingFile:
    """A picture; its file has the sum as its name and no ending."""
    name = f"{checksum[:8]}.jpg"
    places = (one for one in source.below("assets") if one.rpartition("/")[2] == checksum)
    place = next(places, None)
    if place is None:
        return IncomingFile(name, None)
    return IncomingFile(name, lambda: source.read(place), "image/jpeg")
