"""Day One Classic: a folder of property lists, one a page, and photos by the same names."""

from __future__ import annotations

import html
import plistlib
import re
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import PurePosixPath
from xml.parsers.expat import ExpatError

from family_app.errors import FileUnreadable
from family_app.exchange.dates import local_moment
from family_app.exchange.formats.day_one_text import plain_title, unescaped
from family_app.exchange.incoming import Incoming, IncomingFile, key_of_text
from family_app.exchange.loose_json import Loose
from family_app.exchange.report import Rejected
from family_app.exchange.source import LARGEST_TEXT, Source
from family_app.exchange.text_file import decoded

_ENDING = ".doentry"
_NO_DATE = "It has no date that the app can read."
_DAMAGED = "It is not the property list that it should be."
# For lists that a strict reader refuses: an unescaped "&", or a tag that is not closed.
_LOOSE = re.compile(
    r"<key>(Creation Date|Entry Text|UUID|Time Zone|Starred)</key>\s{0,20}"
    r"<(?:string|date)>([^<]{0,2000000})</|<key>(Starred)</key>\s{0,20}<(true)"
)


def journals(source: Source) -> list[str]:
    """The pages, each of which is a file."""
    return list(source.below("", _ENDING))


def pages(source: Source, names: list[str]) -> Iterator[Incoming | Rejected]:
    """Read these pages."""
    photos = {
        PurePosixPath(name).stem.lower(): name
        for name in source.below("", ".jpg", ".jpeg", ".png", ".gif")
        if PurePosixPath(name).parent.name.lower() == "photos"
    }
    for name in names:
        try:
            yield _page(source, name, photos)
        except FileUnreadable as error:
            yield Rejected(name, str(error.facts["why"]))


def _page(source: Source, name: str, photos: dict[str, str]) -> Incoming:
    data = source.read(name, LARGEST_TEXT)
    facts = _facts(data)
    written = facts.value("Creation Date")
    if not isinstance(written, datetime):
        raise FileUnreadable(why=_NO_DATE)
    try:
        moment, zone = local_moment(written, facts.text("Time Zone") or None)
    except ValueError as error:
        raise FileUnreadable(why=_NO_DATE) from error
    uuid = (facts.text("UUID") or PurePosixPath(name).stem).strip().lower()
    photo = photos.get(uuid)
    files: tuple[IncomingFile, ...] = ()
    if photo is not None:
        files = (IncomingFile(PurePosixPath(photo).name, partial(source.read, photo)),)
    title, body = plain_title(unescaped(facts.text("Entry Text")))
    if not (title or body.strip() or files):
        raise FileUnreadable(why="There are no words and no pictures on it.")
    key = key_of_text("dayone", moment.day, moment.time, title, body)
    return Incoming(
        source_key=f"dayone:{uuid}" if uuid else key,
        day=moment.day,
        time=moment.time,
        zone=zone,
        title=title,
        body=body,
        tags=facts.words("Tags"),
        starred=facts.flag("Starred"),
        files=files,
        uid=uuid or None,
    )


def _facts(data: bytes) -> Loose:
    """A property list, whose reader takes no entities; else what can be made out of its text."""
    try:
        values = plistlib.loads(data, fmt=plistlib.FMT_XML)
    except (
        plistlib.InvalidFileException,
        ExpatError,
        ValueError,
        LookupError,
        RecursionError,
        AttributeError,
        TypeError,
    ):
        return _made_out(decoded(data))
    if not isinstance(values, dict):
        raise FileUnreadable(why=_DAMAGED)
    return Loose(values)


def _made_out(text: str) -> Loose:
    if "<!ENTITY" in text:
        raise FileUnreadable(why=_DAMAGED)
    values: dict[str, object] = {}
    for key, value, starred, _ in _LOOSE.findall(text):
        if starred:
            values["Starred"] = True
        elif key == "Creation Date":
            try:
                values[key] = datetime.fromisoformat(value.strip())
            except ValueError:
                continue
        else:
            values[key] = html.unescape(value)
    if not values:
        raise FileUnreadable(why=_DAMAGED)
    return Loose(values)
