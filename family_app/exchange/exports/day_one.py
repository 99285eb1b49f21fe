"""Day One's own form: a zip with one JSON file and the pictures beside it.

The form is that of Day One's exports with `metadata.version` "1.0", as other programs read it.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from datetime import UTC, datetime, time
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from family_app.domain.attachment import Attachment
from family_app.domain.entry import Entry
from family_app.domain.long_work import Step
from family_app.exchange.exports.book import Book, BookPage
from family_app.exchange.page_html import ATTACHED
from family_app.exchange.write_out import file_beside

_NAME = "Journal.json"
_ENDINGS = {"image/jpeg": "jpeg", "image/png": "png"}


class _DayOne:
    name = "dayone"
    title = "Day One"
    ending = "zip"

    def write(self, book: Book, target: Path, step: Step) -> None:
        entries = []
        with (
            file_beside(target) as file,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        ):
            for done, page in enumerate(book.pages):
                step(done, len(book.pages))
                entries.append(_entry(book, page, archive))
            document = {"metadata": {"version": "1.0"}, "entries": entries}
            archive.writestr(_NAME, json.dumps(document, ensure_ascii=False, indent=1))
            step(len(book.pages), len(book.pages))


def _entry(book: Book, page: BookPage, archive: zipfile.ZipFile) -> dict[str, object]:
    entry = page.entry
    photos = [
        photo
        for order, one in enumerate(page.files)
        if one.can_be_shown and (photo := _photo(book, one, order, archive)) is not None
    ]
    found: dict[str, object] = {
        "uuid": _bare(entry.uid),
        "creationDate": _stamp(_written_at(entry)),
        "modifiedDate": _stamp(entry.updated_at),
        "timeZone": entry.zone or "UTC",
        "isAllDay": entry.time is None,
        "starred": entry.starred,
        "text": _text(page),
    }
    if entry.tags:
        found["tags"] = list(entry.tags)
    if photos:
        found["photos"] = photos
    return found


def _text(page: BookPage) -> str:
    """Title and text in one, as there; a picture is named by its id without dashes."""
    entry = page.entry
    text = (f"# {entry.title}\n\n" if entry.title else "") + entry.body
    for one in page.files:
        if one.can_be_shown:
            mention = rf"!\[[^\]\n]*\]\({re.escape(ATTACHED + one.uid)}\)"
            moment = f"![](dayone-moment://{_bare(one.uid)})"
            text, seen = re.subn(mention, moment, text)
            text += "" if seen else f"\n\n{moment}"
    return text


def _photo(
    book: Book, one: Attachment, order: int, archive: zipfile.ZipFile
) -> dict[str, object] | None:
    data = book.data(one.uid)
    if data is None:
        return None
    # Their format names pictures by MD5; nothing is protected by it.
    digest = hashlib.md5(data, usedforsecurity=False).hexdigest()
    ending = _ENDINGS[one.media_type]
    name = f"photos/{digest}.{ending}"
    if name not in archive.namelist():
        archive.writestr(zipfile.ZipInfo(name), data)
    return {
        "identifier": _bare(one.uid),
        "md5": digest,
        "type": ending,
        "width": one.width,
        "height": one.height,
        "orderInEntry": order,
    }


def _written_at(entry: Entry) -> datetime:
    """The moment a page stands for: midnight there where it has no time."""
    at = time.fromisoformat(entry.time) if entry.time else time(0)
    return datetime.combine(entry.day, at, _zone(entry.zone))


def _zone(name: str | None) -> ZoneInfo:
    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _bare(uid: str) -> str:
    """An id as 32 capital hex digits, as they write theirs."""
    return UUID(uid).hex.upper()


EXPORT = _DayOne()
