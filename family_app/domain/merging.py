"""What came of merging another copy of a space."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MergeReport:
    """Counts of pages, and of the rows of all else.

    `kept` counts older versions of pages that were put among their revisions; `removed` what was
    emptied from the trash on the other computer.
    """

    pages_added: int = 0
    pages_changed: int = 0
    kept: int = 0
    others_added: int = 0
    others_changed: int = 0
    removed: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether everything was here already."""
        return self == MergeReport()
