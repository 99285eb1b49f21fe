"""A page as another program kept it, before it is a page here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from family_app.domain.ids import natural_uid


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """A picture or file of a page; `read` is none where only its name came along.

    `read` raises FileUnreadable where the file turns out to be damaged. The last three are for
    files that were ours before.
    """

    name: str = field(repr=False)
    read: Callable[[], bytes] | None = field(repr=False)
    media_type: str = ""
    uid: str | None = None
    caption: str = field(default="", repr=False)
    original: Callable[[], bytes] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One page that comes in.

    `source_key` names it where it came from, the same in each export of the same page. `day` is
    the local calendar day it was written on, `time` "hh:mm", `zone` an IANA name. `body` is
    Markdown and refers to file number n as `incoming:n`, as in `![](incoming:0)`. `mood` is the
    other program's own name for one. `uid`, `lessons`, `strain`, `hope`, `quiet`, `number`
    (of the draft), `created_at` and `updated_at` (UTC) are for pages that were ours before.
    """

    source_key: str
    day: date
    time: str | None = None
    zone: str | None = None
    title: str = field(default="", repr=False)
    body: str = field(default="", repr=False)
    tags: tuple[str, ...] = field(default=(), repr=False)
    people: tuple[str, ...] = field(default=(), repr=False)
    starred: bool = False
    mood: str | None = field(default=None, repr=False)
    files: tuple[IncomingFile, ...] = field(default=(), repr=False)
    uid: str | None = None
    updated_at: datetime | None = None
    lessons: tuple[str, ...] = ()
    strain: int | None = None
    hope: int | None = None
    quiet: bool | None = None
    created_at: datetime | None = None
    number: int = 1


def key_of_text(kind: str, day: date, time: str | None, title: str, body: str) -> str:
    """A `source_key` for formats whose pages have no id: the same for the same words."""
    return f"{kind}:{natural_uid(kind, day.isoformat(), time or '', title, body)}"
