"""A page that was just saved, as the list shows it."""

from __future__ import annotations

from family_app.domain.entry import Draft, EntryRow
from family_app.domain.snippet import opening


def row_of(draft: Draft, before: EntryRow | None) -> EntryRow:
    """The row of a draft; whether it has pictures is known from its row before, if any."""
    return EntryRow(
        draft.uid,
        draft.day,
        draft.time,
        draft.title,
        opening(draft.body),
        bool(draft.lessons),
        starred=draft.starred,
        has_picture=before is not None and before.has_picture,
    )
