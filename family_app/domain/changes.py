"""What a write did, so that each page can tell whether it is concerned."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of things a write can change."""

    ENTRY = "entry"
    ATTACHMENT = "attachment"
    PERSON = "person"
    TOUCH = "touch"
    REMINDER = "reminder"
    MEETING = "meeting"
    ANSWER = "answer"
    PROGRESS = "progress"
    BOOKMARK = "bookmark"
    CHECK_IN = "check_in"
    PLAN = "plan"
    RESOURCE_NOTE = "resource_note"
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Changes:
    """Kinds and uids that one committed write touched; empty when it changed nothing."""

    kinds: frozenset[Kind] = frozenset()
    ids: frozenset[str] = frozenset()

    @classmethod
    def of(cls, kind: Kind, *ids: str) -> Changes:
        """A change of one kind."""
        return cls(frozenset({kind}), frozenset(ids))

    def __or__(self, other: Changes) -> Changes:
        return Changes(self.kinds | other.kinds, self.ids | other.ids)

    def __bool__(self) -> bool:
        return bool(self.kinds)

    def concern(self, *kinds: Kind) -> bool:
        """Whether any of these kinds changed."""
        return not self.kinds.isdisjoint(kinds)


NOTHING = Changes()
