"""What an import would do, and what it did: how much came in, and what did not and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Rejected:
    """One thing that was left out: where it stood, and why, in a plain sentence."""

    where: str = field(repr=False)
    why: str


@dataclass(slots=True)
class ImportReport:
    """Counts of one import. `skipped` were here already; `merged` were joined with one here.

    `files` pictures and files came in; of `missing` ones only the name came along.
    `batch` is the uid of the import, by which it can be undone, where anything came in.
    """

    added: int = 0
    skipped: int = 0
    merged: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    files: int = 0
    missing: int = 0
    batch: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file holds, before anything of it comes in.

    `kind` and `title` are those of its format. `pages` counts all that can be read, `here` those
    of them that are here already; `moods` are the other program's names for them, with how many
    pages have each. Of `files` pictures and files, `missing` ones came along by name only;
    `others` counts what a file of ours holds beside pages.
    """

    kind: str
    title: str
    pages: int
    here: int
    first: date | None = None
    last: date | None = None
    files: int = 0
    missing: int = 0
    moods: tuple[tuple[str, int], ...] = field(default=(), repr=False)
    rejected: tuple[Rejected, ...] = ()
    others: int = 0
