"""Counts the pages of a file that comes in while they are read."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from family_app.exchange.incoming import Incoming
from family_app.exchange.report import Preview, Rejected
from family_app.services.arriving import LONGEST_PAGE

if TYPE_CHECKING:
    from family_app.exchange.formats.format import Format
    from family_app.exchange.source import Source

_TOO_LONG = "It is longer than one page can be."


class Tally:
    """What was read so far; a page that the file holds twice counts once."""

    def __init__(self, source: Source) -> None:
        self.rejected: list[Rejected] = list(source.left_out)
        self.pages = 0
        self.here = 0
        self._keys: set[str] = set()
        self._span: tuple[date, date] | None = None
        self._moods: Counter[str] = Counter()
        self._files = 0
        self._missing = 0

    def take(self, page: Incoming | Rejected) -> bool:
        """Count what was read; whether it is a page that was not read before."""
        if isinstance(page, Rejected):
            self.rejected.append(page)
            return False
        if len(page.body) > LONGEST_PAGE:
            self.rejected.append(Rejected(page.day.isoformat(), _TOO_LONG))
            return False
        if page.source_key in self._keys:
            return False
        self._keys.add(page.source_key)
        self.pages += 1
        first, last = self._span or (page.day, page.day)
        self._span = min(first, page.day), max(last, page.day)
        if page.mood:
            self._moods[page.mood] += 1
        self._files += len(page.files)
        self._missing += sum(file.read is None for file in page.files)
        return True

    def preview(self, kind: Format, others: int = 0) -> Preview:
        """What the file holds."""
        first, last = self._span or (None, None)
        return Preview(
            kind=kind.name,
            title=kind.title,
            pages=self.pages,
            here=self.here,
            first=first,
            last=last,
            files=self._files,
            missing=self._missing,
            others=others,
            moods=tuple(self._moods.most_common()),
            rejected=tuple(self.rejected),
        )
