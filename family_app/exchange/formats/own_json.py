"""Our own JSON (docs/json-format.md): the pages, and everything else that the space held."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from functools import partial
from typing import Any, get_args, get_type_hints

import msgspec

from family_app.domain.answers import Answer, AnswerKey, Sitting
from family_app.domain.attachment import Attachment
from family_app.domain.entry import Entry
from family_app.domain.ids import LessonId
from family_app.domain.space_settings import SpaceSettings
from family_app.errors import FileUnreadable
from family_app.exchange.incoming import Incoming, IncomingFile
from family_app.exchange.report import Rejected
from family_app.exchange.source import LARGEST_LIST, Source
from family_app.exchange.space_contents import SpaceContents

_MARK, _VERSION = b'"close-circle-space"', 1
_HEAD = 2000
_NOT_OURS = "It is not the JSON that this app writes."
_NEWER = "A newer version of this app wrote it. Update the app, then try again."


class _OwnJson:
    name = "json"
    title = "Close Circle"

    def recognise(self, source: Source) -> bool:
        return bool(_files(source))

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        space = _opened(source)
        files: dict[str, list[msgspec.Raw]] = {}
        for raw in space.attachments:
            owner = _read(raw, _Owner)
            if owner is not None:
                files.setdefault(owner.entry, []).append(raw)
        for number, raw in enumerate(space.entries, start=1):
            entry = _read(raw, Entry)
            if entry is None:
                yield Rejected(f"entry {number}", _NOT_OURS)
            else:
                yield _page(entry, files.get(entry.uid, []))


FORMAT = _OwnJson()


@dataclass(frozen=True, slots=True)
class Rest:
    """What the file holds beside pages; `people_on` names the people on each page, by uid."""

    contents: SpaceContents
    people_on: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rejected: tuple[Rejected, ...] = ()

    def count(self) -> int:
        """How many things there are, not counting settings and earlier versions of pages."""
        names = {one.name for one in fields(SpaceContents)} - {"settings", "revisions"}
        return sum(len(getattr(self.contents, name)) for name in names)


def rest_of(source: Source) -> Rest:
    """Everything beside the pages; what cannot be read is listed and the rest is there.

    Raises:
        FileUnreadable: it is not our JSON.
    """
    space = _opened(source)
    held: dict[str, Any] = {}
    rejected = []
    for name, kind in get_type_hints(SpaceContents).items():
        if name == "settings":
            continue
        rows = []
        (row_type, _) = get_args(kind)
        for number, raw in enumerate(getattr(space, name), start=1):
            read_as = _THROUGH.get(row_type, row_type)
            row = _read(raw, read_as)
            if isinstance(row, _Answer | _Sitting):
                row = row.whole()
            if row is None:
                rejected.append(Rejected(f"{name} {number}", _NOT_OURS))
            else:
                rows.append(row)
        held[name] = tuple(rows)
    settings = _read(space.settings, SpaceSettings)
    people = {one.uid: one.people for raw in space.entries if (one := _read(raw, _OnPage))}
    return Rest(SpaceContents(**held, settings=settings), people, tuple(rejected))


class _Owner(msgspec.Struct):
    entry: str


class _OnPage(msgspec.Struct):
    uid: str
    people: tuple[str, ...] = ()


class _File(msgspec.Struct):
    data: str | None = None
    original: str | None = None


class _Answer(msgspec.Struct):
    key: AnswerKey
    revision: int
    value: str | int | list[str | list[str]]
    at: datetime | None = None

    def whole(self) -> Answer:
        value = self.value
        if not isinstance(value, list):
            return Answer(self.key, self.revision, value, self.at)
        rows = [tuple(one) for one in value if isinstance(one, list)]
        words = tuple(one for one in value if isinstance(one, str))
        return Answer(self.key, self.revision, tuple(rows) if rows else words, self.at)


class _Sitting(msgspec.Struct):
    uid: str
    lesson: LessonId
    exercise: str
    put_aside_on: date
    answers: list[_Answer]

    def whole(self) -> Sitting:
        answers = tuple(one.whole() for one in self.answers)
        return Sitting(self.uid, self.lesson, self.exercise, self.put_aside_on, answers)


# Answers are of more shapes than the decoder tells apart by their type alone.
_THROUGH: dict[type, type] = {Answer: _Answer, Sitting: _Sitting}


class _Space(msgspec.Struct):
    format: str
    format_version: int
    entries: list[msgspec.Raw] = []
    attachments: list[msgspec.Raw] = []
    people: list[msgspec.Raw] = []
    cards: list[msgspec.Raw] = []
    touches: list[msgspec.Raw] = []
    reminders: list[msgspec.Raw] = []
    meetings: list[msgspec.Raw] = []
    meeting_notes: list[msgspec.Raw] = []
    answers: list[msgspec.Raw] = []
    earlier_answers: list[msgspec.Raw] = []
    bookmarks: list[msgspec.Raw] = []
    progress: list[msgspec.Raw] = []
    check_ins: list[msgspec.Raw] = []
    plan: list[msgspec.Raw] = []
    resource_notes: list[msgspec.Raw] = []
    revisions: list[msgspec.Raw] = []
    words: list[msgspec.Raw] = []
    settings: msgspec.Raw = msgspec.Raw(b"null")


def _files(source: Source) -> list[str]:
    found = []
    for name in source.below("", ".json")[:5]:
        try:
            if _MARK in source.read(name, LARGEST_LIST)[:_HEAD]:
                found.append(name)
        except FileUnreadable:
            continue
    return found


def _opened(source: Source) -> _Space:
    names = _files(source)
    if not names:
        raise FileUnreadable(why=_NOT_OURS)
    data = source.read(names[0], LARGEST_LIST).removeprefix(b"\xef\xbb\xbf")
    try:
        space = msgspec.json.decode(data, type=_Space)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeError, RecursionError) as error:
        raise FileUnreadable(why=_NOT_OURS) from error
    if space.format_version > _VERSION:
        raise FileUnreadable(why=_NEWER)
    return space


def _read(raw: msgspec.Raw, kind: Any) -> Any:  # noqa: ANN401
    """A row of that kind, or none where it is not one."""
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.DecodeError, UnicodeError, RecursionError, ValueError):
        return None


def _page(entry: Entry, files: list[msgspec.Raw]) -> Incoming:
    coming = []
    for raw in files:
        facts = _read(raw, Attachment)
        if facts is not None:
            coming.append(_file(facts, raw))
    return Incoming(
        source_key=f"close-circle:{entry.uid}",
        day=entry.day,
        time=entry.time,
        zone=entry.zone,
        title=entry.title,
        body=entry.body,
        tags=entry.tags,
        starred=entry.starred,
        files=tuple(coming),
        uid=entry.uid,
        number=entry.draft_number,
        updated_at=entry.updated_at,
        created_at=entry.created_at,
        lessons=tuple(entry.lessons),
        strain=entry.strain,
        hope=entry.hope,
        quiet=entry.quiet,
    )


def _file(facts: Attachment, raw: msgspec.Raw) -> IncomingFile:
    held = _read(raw, _File)
    has_data, has_original = (
        held is not None and getattr(held, name) is not None for name in ("data", "original")
    )
    return IncomingFile(
        facts.file_name,
        partial(_bytes, raw, "data") if has_data else None,
        facts.media_type,
        uid=facts.uid,
        caption=facts.caption,
        original=partial(_bytes, raw, "original") if has_original else None,
    )


def _bytes(raw: msgspec.Raw, name: str) -> bytes:
    try:
        return b64decode(getattr(_read(raw, _File), name), validate=True)
    except ValueError as error:
        raise FileUnreadable(why="It is damaged inside the file.") from error
