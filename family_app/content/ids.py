"""How ids are written in content files."""

from __future__ import annotations

import re

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST = 60


def bad_id(name: str) -> str:
    """The sentence about a name that cannot be an id; "" for a good one."""
    if _ID.fullmatch(name) and len(name) <= LONGEST:
        return ""
    return (
        f'"{name}" cannot be an id. Use small letters, digits and single hyphens (up to {LONGEST}).'
    )
