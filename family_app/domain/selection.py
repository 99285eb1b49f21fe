"""Which pages are meant, where not all are: to export, to print, to read as a book."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from family_app.domain.entry import Entry


@dataclass(frozen=True, slots=True)
class Selection:
    """Each wish that is given must be met; `first` and `last` are local days, both included."""

    first: date | None = None
    last: date | None = None
    tag: str | None = None
    starred: bool = False

    def has(self, entry: Entry) -> bool:
        """Whether a page is meant."""
        if self.first is not None and entry.day < self.first:
            return False
        if self.last is not None and entry.day > self.last:
            return False
        if self.starred and not entry.starred:
            return False
        wanted = self.tag.casefold() if self.tag is not None else None
        return wanted is None or wanted in {tag.casefold() for tag in entry.tags}

    @property
    def is_all(self) -> bool:
        """Whether every page is meant."""
        return self == ALL


ALL = Selection()
