"""jrnl: its text file, its folder of days, and what `jrnl --format json` writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from family_app.errors import FileUnreadable
from family_app.exchange.dates import Moment
from family_app.exchange.incoming import Incoming, key_of_text
from family_app.exchange.loose_json import Loose, loose_json
from family_app.exchange.report import Rejected
from family_app.exchange.source import LARGEST_LIST, Source

_DAY_FILE = re.compile(r"(?:^|/)\d{4}/\d{2}/\d{2}\.txt$")
# What can be meant as a moment: numbers, then a time. "[1]" and "[3.4]" are only text.
_HEAD = re.compile(
    r"^\[(?P<when>\d{1,4}[-./]\d{1,4}[^\]\n]{0,12} \d{1,2}:\d{2}[^\]\n]{0,8})\]"
    r"[ \t]?(?P<title>[^\n]*)$",
    re.MULTILINE,
)
_TAG = re.compile(r"(?<!\S)@(\w[\w/-]*)")
_FORMS = tuple(
    f"{day} {time}"
    for day in ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%Y/%m/%d", "%d-%m-%Y")
    for time in ("%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M:%S %p")
)
_ENCRYPTED = "It is encrypted. Open it in jrnl with “jrnl --decrypt” first, then bring it in again."
_LOCKED = (b"JRNLv3", b"gAAAA")


class _Jrnl:
    name = "jrnl"
    title = "jrnl"

    def recognise(self, source: Source) -> bool:
        try:
            return _is_locked(source) or bool(_json_files(source) or _text_files(source))
        except FileUnreadable:
            return False

    def read(self, source: Source) -> Iterator[Incoming | Rejected]:
        if _is_locked(source):
            raise FileUnreadable(why=_ENCRYPTED)
        names = _json_files(source) or _text_files(source)
        if not names:
            raise FileUnreadable(why="There is no journal of jrnl in it.")
        for name in names:
            if name.lower().endswith(".json"):
                yield from _from_json(source.text(name, LARGEST_LIST), name)
            else:
                yield from _from_text(source.text(name, LARGEST_LIST), name)


FORMAT = _Jrnl()


@dataclass(frozen=True, slots=True)
class _Written:
    when: str
    title: str = field(repr=False)
    body: str = field(repr=False)


def _json_files(source: Source) -> list[str]:
    found = []
    for name in source.below("", ".json")[:5]:
        data = source.read(name, LARGEST_LIST)
        if b'"entries"' in data and b'"body"' in data and b'"creationDate"' not in data:
            found.append(name)
    return found


def _text_files(source: Source) -> list[str]:
    names = source.names()
    days = [name for name in names if _DAY_FILE.search(f"/{name}")]
    # Other programs keep a file a day in the same folders.
    if any(_begins(source.text(name, LARGEST_LIST)) for name in days[:20]):
        return days
    texts = source.below("", ".txt", ".jrnl", ".journal")
    return [name for name in texts[:50] if _begins(source.text(name, LARGEST_LIST))]


def _begins(text: str) -> bool:
    """Whether the first line that is not empty is the head of an entry."""
    head = _HEAD.match(text.lstrip("\ufeff \t\r\n"))
    return head is not None and any(_moment(head["when"], form) for form in _FORMS)


def _is_locked(source: Source) -> bool:
    names = source.names()
    return len(names) == 1 and source.read(names[0], LARGEST_LIST)[:6].startswith(_LOCKED)


def _from_json(text: str, name: str) -> Iterator[Incoming | Rejected]:
    for number, entry in enumerate(loose_json(text).list_of("entries"), start=1):
        moment = _moment(f"{entry.text('date')} {entry.text('time') or '00:00'}", _FORMS[0])
        if moment is None:
            yield Rejected(f"{name}, entry {number}", "It has no date that the app can read.")
            continue
        time = moment.time if entry.text("time") else None
        title, body = entry.text("title"), entry.text("body")
        yield _page(Moment(moment.day, time), title, body, _tags(entry), entry.flag("starred"))


def _tags(entry: Loose) -> tuple[str, ...]:
    return tuple(tag.lstrip("@#") for tag in entry.words("tags") if tag.lstrip("@#"))


def _from_text(text: str, name: str) -> Iterator[Incoming | Rejected]:
    entries = list(_entries(text))
    form = _form([one.when for one in entries])
    for number, written in enumerate(entries, start=1):
        moment = _moment(written.when, form)
        if moment is None:
            why = f"“{written.when}” is no date that the app can read."
            yield Rejected(f"{name}, entry {number}", why)
            continue
        starred = written.title.endswith("*")
        title = written.title.rstrip("*").rstrip() if starred else written.title
        if not starred and title.startswith("* "):
            starred, title = True, title[2:]
        tags = dict.fromkeys(_TAG.findall(f"{title}\n{written.body}"))
        yield _page(moment, title, written.body, tuple(tags), starred)


def _entries(text: str) -> Iterator[_Written]:
    """Heads with what follows each; a line that only looks like one belongs to the text."""
    unified = text.replace("\r\n", "\n").removeprefix("\ufeff")
    heads = list(_HEAD.finditer(unified))
    for number, head in enumerate(heads):
        end = heads[number + 1].start() if number + 1 < len(heads) else len(unified)
        body = unified[head.end() : end].strip("\n")
        yield _Written(head["when"].strip(), head["title"].strip(), body)


def _form(moments: list[str]) -> str:
    """The form that reads most moments of a file: which number is the month, nobody says."""
    return max(_FORMS, key=lambda form: sum(_moment(one, form) is not None for one in moments))


def _moment(written: str, form: str) -> Moment | None:
    try:
        when = datetime.strptime(written.strip(), form)
    except ValueError:
        return None
    return Moment(when.date(), when.strftime("%H:%M"))


def _page(moment: Moment, title: str, body: str, tags: tuple[str, ...], starred: bool) -> Incoming:
    body = body.strip("\n")
    return Incoming(
        source_key=key_of_text("jrnl", moment.day, moment.time, title, body),
        day=moment.day,
        time=moment.time,
        title=title,
        body=body,
        tags=tags,
        starred=starred,
    )
