"""What someone keeps about a resource of the list."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ResourceNote:
    """A resource marked as a favourite, put out of sight, or with words of one's own."""

    resource: str
    favourite: bool = False
    hidden: bool = False
    note: str = field(default="", repr=False)
