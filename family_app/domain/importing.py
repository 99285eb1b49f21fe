"""Pages that are brought in: one of them, and an import as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from family_app.domain.entry import Draft, EntryRow
from family_app.domain.ids import ImportId

PEOPLE = "vcard"
"""The kind of an import of people."""

DATES = "ical"
"""The kind of an import of meetings and dates."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A page on its way into the space; `source_key` names it where it came from."""

    draft: Draft
    source_key: str
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Import:
    """One import that stands; `kind` is that of the file, `source` the file's name.

    `pages` of the `added` ones are still in it.
    """

    uid: ImportId
    kind: str
    source: str = field(repr=False)
    added: int
    pages: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Undone:
    """What became of an import that was undone: what was edited since stays and is listed.

    Of people some are `people_restored` to what they were before; `people_kept` are names, and
    `dates_kept` titles.
    """

    removed: int
    kept: tuple[EntryRow, ...] = ()
    people_removed: int = 0
    people_restored: int = 0
    people_kept: tuple[str, ...] = field(default=(), repr=False)
    dates_removed: int = 0
    dates_kept: tuple[str, ...] = field(default=(), repr=False)
