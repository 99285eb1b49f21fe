"""Pages in the trash: thirty days to change one's mind."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from family_app.domain.ids import EntryId

STAYS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class TrashedPage:
    """A page as the trash lists it; `deleted_at` is UTC."""

    uid: EntryId
    day: date
    deleted_at: datetime
    title: str = field(repr=False)
    snippet: str = field(repr=False)

    def days_left(self, now: datetime) -> int:
        """Whole days until it is removed for good, at least one while it is still there."""
        return max(1, (self.deleted_at + STAYS - now).days)
